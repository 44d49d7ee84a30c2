using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The method that reads a type member by member: one local each, the object last.</summary>
internal static class ObjectReaderEmitter
{
    /// <param name="writer">Takes the method.</param>
    /// <param name="type">The type to read.</param>
    /// <param name="sharing">The state, when it is its own reader that is emitted and it can take members from the state before.</param>
    public static void Emit(SourceWriter writer, ObjectSpec type, StateSpec? sharing)
    {
        var presence = new Presence(type);
        var memory = sharing is null ? string.Empty : ", " + Names.Memory + "? memory = null";
        writer.Open("public static " + type.TypeName + " Read" + type.Method + "(ref " + Names.Reader + " reader" + memory + ")");
        writer.Line(Names.Helpers + ".ReadStartObject(ref reader, " + Names.Literal(type.DisplayName) + ");");
        foreach (var member in type.Members)
            writer.Line(member.Value.Type + " " + Local(member) + " = " + (member.Default ?? "default!") + ";");

        if (type.Extension is { } extension)
            ExtensionDataEmitter.DeclareLocal(writer, extension);

        presence.Declare(writer);
        EmitLoop(writer, type, presence, sharing);
        EmitRequired(writer, type, presence);
        ConstructionEmitter.Emit(writer, type, presence);
        writer.Close();
    }

    /// <summary>The local that holds what was read; the prefix keeps it apart from keywords and other locals.</summary>
    public static string Local(MemberSpec member) => "v" + member.DisplayName;

    private static void EmitLoop(SourceWriter writer, ObjectSpec type, Presence presence, StateSpec? sharing)
    {
        writer.Open("while (" + Names.Helpers + ".ReadKey(ref reader, out " + Names.Bytes + " key))");
        writer.Open("switch (IndexOf" + type.Method + "(key))");
        for (var i = 0; i < type.Members.Count; i++)
        {
            MemberReadEmitter.OpenCase(writer, type, i);
            var isShared = sharing is not null && type.Members[i].Share != ShareKind.None;
            writer.Line(Local(type.Members[i]) + " = " + (isShared ? SharedReadEmitter.Read(sharing!, i) : ValueEmitter.Read(type.Members[i].Value)) + ";");
            if (presence.Note(i) is { } note)
                writer.Line(note);

            MemberReadEmitter.CloseCase(writer);
        }

        MemberReadEmitter.Others(writer, type, presence.Note);
        writer.Close();
        writer.Close();
    }

    private static void EmitRequired(SourceWriter writer, ObjectSpec type, Presence presence)
    {
        for (var i = 0; i < type.Members.Count; i++)
        {
            var member = type.Members[i];
            if (!member.IsRequired)
                continue;

            writer.Line("if (" + presence.IsAbsent(i) + ")");
            writer.Nested("throw " + Names.Helpers + ".MissingKey(" + Names.Literal(type.DisplayName) + ", " + Names.Literal(member.DisplayName) + ", " + Names.Literal(member.Key) + ");");
        }
    }
}
