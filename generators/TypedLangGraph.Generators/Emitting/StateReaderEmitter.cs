using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The methods that read a state: the keys that are there into an update, and a whole state out of that one.</summary>
internal static class StateReaderEmitter
{
    public static void Emit(SourceWriter writer, StateSpec state)
    {
        EmitUpdate(writer, state);
        writer.Line();
        var isShared = SharedReadEmitter.IsUsed(state);
        writer.Open("public static " + state.TypeName + " Read" + state.Root.Method + "(ref " + Names.Reader + " reader" + Memory(isShared) + ")");
        writer.Line("var update = Read" + state.Update.Method + "(ref reader" + (isShared ? ", memory);" : ");"));
        ConstructionEmitter.Emit(writer, state.Root, new UpdateValues(state));
        writer.Close();
    }

    private static void EmitUpdate(SourceWriter writer, StateSpec state)
    {
        var root = state.Root;
        var update = state.TypeName + "." + state.Update.ClassName;
        writer.Open("public static " + update + " Read" + state.Update.Method + "(ref " + Names.Reader + " reader" + Memory(SharedReadEmitter.IsUsed(state)) + ")");
        writer.Line("var update = new " + update + "();");
        writer.Line(Names.Helpers + ".ReadStartObject(ref reader, " + Names.Literal(root.DisplayName) + ");");
        if (root.Extension is { } extension)
            writer.Line(extension.BuilderType + "? " + ObjectReaderEmitter.Local(extension.Member) + " = null;");

        MemberReadEmitter.OpenLoop(writer, root);
        for (var i = 0; i < root.Members.Count; i++)
        {
            var read = root.Members[i].Share == ShareKind.None ? ValueEmitter.Read(root.Members[i].Value) : SharedReadEmitter.Read(state, i);
            MemberReadEmitter.OpenCase(writer, root, i);
            writer.Line("update." + state.Update.Members[i].Name + " = new(" + read + ");");
            MemberReadEmitter.CloseCase(writer);
        }

        MemberReadEmitter.CloseLoop(writer, root, static _ => null);
        if (root.Extension is { } kept)
        {
            writer.Line("if (" + ObjectReaderEmitter.Local(kept.Member) + " is not null)");
            writer.Nested("update." + state.Update.Members[root.Members.Count].Name + " = new(" + ObjectReaderEmitter.Local(kept.Member) + ");");
        }

        writer.Line("return update;");
        writer.Close();
    }

    private static string Memory(bool isShared) => isShared ? ", " + Names.Memory + "? memory = null" : string.Empty;
}
