using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The methods that read and write a type by its discriminator.</summary>
internal static class UnionEmitter
{
    public static void EmitReader(SourceWriter writer, UnionSpec union)
    {
        writer.Open("public static " + union.TypeName + " Read" + union.Method + "(ref " + Names.Reader + " reader)");
        writer.Line(Names.Helpers + ".ReadStartObject(ref reader, " + Names.Literal(union.DisplayName) + ");");
        writer.Line("var kind = reader;");
        writer.Line("if (!" + Names.Helpers + ".FindKind(ref kind, " + Names.Utf8Literal(union.Key) + "))");
        writer.Nested(union.BaseMethod is null
            ? "throw " + Names.Helpers + ".MissingKind(" + Names.Literal(union.DisplayName) + ", " + Names.Literal(union.Key) + ");"
            : "return Read" + union.BaseMethod + "(ref reader);");
        foreach (var one in union.Cases)
        {
            if (Discriminator(one) is not { } discriminator)
                continue;

            writer.Line("if (" + Names.Helpers + ".IsKind(ref kind, " + discriminator + "))");
            writer.Nested("return Read" + one.Method + "(ref reader);");
        }

        if (union.IgnoresUnknown)
        {
            writer.Line("return Read" + union.BaseMethod + "(ref reader);");
        }
        else
        {
            // The error is where the discriminator is.
            writer.Line("reader = kind;");
            writer.Line("throw " + Names.Helpers + ".UnknownKind(ref reader, " + Names.Literal(union.DisplayName) + ", " + Names.Literal(union.Key) + ");");
        }

        writer.Close();
    }

    public static void EmitWriter(SourceWriter writer, UnionSpec union)
    {
        writer.Open("public static void Write" + union.Method + "(" + Names.Writer + " writer, " + union.TypeName + "? value)");
        ObjectWriterEmitter.EmitNullCheck(writer);
        foreach (var one in union.Cases)
        {
            writer.Open("if (" + (union.Fallback == UnionFallback.NearestAncestor ? "value is " + one.TypeName : "value.GetType() == typeof(" + one.TypeName + ")") + ")");
            EmitCase(writer, union, one);
            writer.Line("return;");
            writer.Close();
        }

        EmitOthers(writer, union);
        writer.Close();
    }

    private static void EmitCase(SourceWriter writer, UnionSpec union, UnionCaseSpec one)
    {
        writer.Line("writer.WriteStartObject();");
        if (Discriminator(one) is { } discriminator)
            writer.Line("writer.Write" + (one.Number is null ? "String(" : "Number(") + Names.Utf8Literal(union.Key) + ", " + discriminator + ");");

        writer.Line("Write" + one.Method + "Members(writer, (" + one.TypeName + ")value);");
        writer.Line("writer.WriteEndObject();");
    }

    /// <summary>The base type itself, and types that no attribute names.</summary>
    private static void EmitOthers(SourceWriter writer, UnionSpec union)
    {
        var isAnyWritten = union.BaseMethod is not null && union.Fallback != UnionFallback.Fail;
        if (isAnyWritten)
        {
            EmitBase(writer, union);
            return;
        }

        if (union.BaseMethod is not null && BaseCase(union) is null)
        {
            writer.Open("if (value.GetType() == typeof(" + union.TypeName + "))");
            EmitBase(writer, union);
            writer.Line("return;");
            writer.Close();
        }

        writer.Line("throw " + Names.Helpers + ".UndeclaredKind(" + Names.Literal(union.DisplayName) + ", value.GetType().Name);");
    }

    private static void EmitBase(SourceWriter writer, UnionSpec union)
    {
        if (BaseCase(union) is { } one)
            EmitCase(writer, union, one);
        else
            writer.Line("Write" + union.BaseMethod + "(writer, value);");
    }

    private static UnionCaseSpec? BaseCase(UnionSpec union)
    {
        foreach (var one in union.Cases)
        {
            if (one.Method == union.BaseMethod)
                return one;
        }

        return null;
    }

    private static string? Discriminator(UnionCaseSpec one) => one.Text is null ? one.Number : Names.Utf8Literal(one.Text);
}
