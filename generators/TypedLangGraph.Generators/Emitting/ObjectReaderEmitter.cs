using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The method that reads a type member by member: one local each, the object last.</summary>
internal static class ObjectReaderEmitter
{
    public static void Emit(SourceWriter writer, ObjectSpec type)
    {
        var presence = new Presence(type);
        writer.Open("public static " + type.TypeName + " Read" + type.Method + "(ref " + Names.Reader + " reader)");
        writer.Line(Names.Helpers + ".ReadStartObject(ref reader, " + Names.Literal(type.DisplayName) + ");");
        foreach (var member in type.Members)
            writer.Line(member.Value.Type + " " + Local(member) + " = " + (member.Default ?? "default!") + ";");

        if (type.Extension is { } extension)
            ExtensionDataEmitter.DeclareLocal(writer, extension);

        presence.Declare(writer);
        MemberReadEmitter.OpenLoop(writer, type);
        for (var i = 0; i < type.Members.Count; i++)
        {
            MemberReadEmitter.OpenCase(writer, type, i);
            writer.Line(Local(type.Members[i]) + " = " + ValueEmitter.Read(type.Members[i].Value) + ";");
            if (presence.Note(i) is { } note)
                writer.Line(note);

            MemberReadEmitter.CloseCase(writer);
        }

        MemberReadEmitter.CloseLoop(writer, type, presence.Note);
        ConstructionEmitter.Emit(writer, type, presence);
        writer.Close();
    }

    /// <summary>The local that holds what was read; the prefix keeps it apart from keywords and other locals.</summary>
    public static string Local(MemberSpec member) => "v" + member.DisplayName;
}
