using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>What keeps unknown keys when a type is read, and writes them back.</summary>
internal static class ExtensionDataEmitter
{
    /// <summary>Nothing is created before the first unknown key is met, unless the object is made with it and does not take null.</summary>
    public static void DeclareLocal(SourceWriter writer, ExtensionSpec extension)
    {
        writer.Line(extension.BuilderType + " " + Local(extension) + " = " + (IsDemanded(extension) ? "new();" : "default!;"));
    }

    /// <summary>True when the object is made with a collection, and does not take null for it.</summary>
    public static bool IsDemanded(ExtensionSpec extension) =>
        extension.Member is { Binding: MemberBinding.Constructor or MemberBinding.Initializer, Value.Null: NullHandling.Reject };

    public static void EmitRead(SourceWriter writer, ExtensionSpec extension, string? note)
    {
        if (extension.Excluded.Count > 0)
        {
            for (var i = 0; i < extension.Excluded.Count; i++)
            {
                var line = (i == 0 ? "if (" : "    || ") + Names.TextEquals + "(key, " + Names.Utf8Literal(extension.Excluded[i]) + ")";
                writer.Line(i + 1 == extension.Excluded.Count ? line + ")" : line);
            }

            writer.Open();
            writer.Line(Names.Helpers + ".Skip(ref reader);");
            writer.Line("break;");
            writer.Close();
        }

        writer.Line("(" + Local(extension) + " ??= new())[" + Names.Helpers + ".ToText(key)] = " + ValueEmitter.Read(extension.Element) + ";");
        if (note is not null)
            writer.Line(note);
    }

    /// <param name="writer">Takes the statement.</param>
    /// <param name="type">The type that has the member.</param>
    /// <param name="extension">The member.</param>
    /// <param name="expression">The collection, which may be null.</param>
    /// <param name="scope">What stands before the name of an emitted method.</param>
    public static void EmitWrite(SourceWriter writer, ObjectSpec type, ExtensionSpec extension, string expression, string scope)
    {
        writer.Open("if (" + expression + " is { } others)");
        writer.Open("foreach (var item in others)");
        writer.Line(Names.Helpers + ".WriteUnknownKey(writer, item.Key, " + scope + "IndexOf" + type.Method + "(" + Names.Helpers + ".ToUtf8(item.Key)), " + Names.Literal(type.DisplayName + "." + extension.Member.DisplayName) + ");");
        ValueEmitter.Write(writer, extension.Element, "item.Value");
        writer.Close();
        writer.Close();
    }

    private static string Local(ExtensionSpec extension) => ObjectReaderEmitter.Local(extension.Member);
}
