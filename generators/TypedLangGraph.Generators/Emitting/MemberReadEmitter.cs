using System.Globalization;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The loop over the keys of an object: one branch for each member, one for unknown keys.</summary>
internal static class MemberReadEmitter
{
    public static void OpenLoop(SourceWriter writer, ObjectSpec type)
    {
        writer.Open("while (" + Names.Helpers + ".ReadKey(ref reader, out " + Names.Bytes + " key))");
        writer.Open("switch (IndexOf" + type.Method + "(key))");
    }

    public static void OpenCase(SourceWriter writer, ObjectSpec type, int index)
    {
        var member = type.Members[index];
        writer.Line("case " + index.ToString(CultureInfo.InvariantCulture) + ":");
        writer.Indent();
        if (member.Value.Null == NullHandling.Reject)
            writer.Line(Names.Helpers + ".RejectNull(ref reader, " + Names.Literal(type.DisplayName + "." + member.DisplayName) + ");");
    }

    public static void CloseCase(SourceWriter writer)
    {
        writer.Line("break;");
        writer.Outdent();
    }

    /// <summary>The branch for unknown keys, and the end of the loop.</summary>
    /// <param name="writer">Takes the branch.</param>
    /// <param name="type">The type that does not know the key.</param>
    /// <param name="note">The statement that notes that a member was there, or null.</param>
    public static void CloseLoop(SourceWriter writer, ObjectSpec type, System.Func<int, string?> note)
    {
        writer.Line("default:");
        writer.Indent();
        if (type.Extension is { } extension)
            ExtensionDataEmitter.EmitRead(writer, extension, note(type.Members.Count));
        else
            writer.Line(Names.Helpers + ".Skip(ref reader);");

        CloseCase(writer);
        writer.Close();
        writer.Close();
    }
}
