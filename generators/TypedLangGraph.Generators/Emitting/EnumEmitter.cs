using System.Linq;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The methods that read and write an enum.</summary>
internal static class EnumEmitter
{
    /// <summary>The reader gives null for a value that the enum does not have; the caller knows whether that is an error.</summary>
    public static void EmitReader(SourceWriter writer, EnumSpec type)
    {
        writer.Open("public static " + type.TypeName + "? Read" + type.Method + "(ref " + Names.Reader + " reader)");
        writer.Open("if (" + Names.Helpers + ".IsNumber(ref reader))");
        writer.Line("var number = " + Names.Helpers + (type.IsUnsigned ? ".ReadUInt64" : ".ReadInt64") + "(ref reader);");
        writer.Line("return " + IsDefined(type) + " ? (" + type.TypeName + ")number : null;");
        writer.Close();
        writer.Line(Names.Bytes + " text = " + Names.Helpers + ".ReadEnumText(ref reader);");
        foreach (var member in type.Members)
        {
            writer.Line("if (" + Names.SpanEqual + "(text, " + Names.Utf8Literal(member.WireName) + "))");
            writer.Nested("return " + type.TypeName + "." + member.Name + ";");
        }

        writer.Line("return null;");
        writer.Close();
    }

    public static void EmitWriter(SourceWriter writer, EnumSpec type)
    {
        writer.Open("public static void Write" + type.Method + "(" + Names.Writer + " writer, " + type.TypeName + " value)");
        writer.Open("switch (value)");
        foreach (var member in type.Members)
        {
            if (member.IsAlias)
                continue;

            writer.Line("case " + type.TypeName + "." + member.Name + ":");
            writer.Nested("writer.WriteStringValue(" + Names.Utf8Literal(member.WireName) + ");");
            writer.Nested("break;");
        }

        writer.Line("default:");
        if (type.FlagsMask is not null)
        {
            writer.Nested("writer.WriteNumberValue((" + (type.IsUnsigned ? "ulong" : "long") + ")value);");
            writer.Nested("break;");
        }
        else
        {
            writer.Nested("throw " + Names.Helpers + ".UndefinedEnumValue(" + Names.Literal(type.DisplayName) + ", value.ToString());");
        }

        writer.Close();
        writer.Close();
    }

    private static string IsDefined(EnumSpec type)
    {
        if (type.FlagsMask is { } mask)
            return "(number & ~(" + mask + ")) == 0";

        var values = type.Members.Where(static member => !member.IsAlias).Select(static member => member.Value).ToArray();
        return values.Length == 0 ? "false" : "number is " + string.Join(" or ", values);
    }
}
