using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The implementation of <c>IGraphState&lt;TSelf&gt;</c>: explicit, so that nothing shows on the user's type.</summary>
internal static class InterfaceEmitter
{
    public static void Emit(SourceWriter writer, StateSpec state)
    {
        var type = state.TypeName;
        var prefix = Names.StateInterface(type) + ".";
        var update = type + "." + state.Update.ClassName;
        var method = state.Root.Method;

        writer.Line(Names.Generated);
        writer.Line("static " + type + " " + prefix + "ReadState(ref " + Names.Reader + " reader) => " + state.JsonClassName + ".Read" + method + "(ref reader);");
        writer.Line();
        EmitSharing(writer, state, prefix);
        writer.Line(Names.Generated);
        writer.Line("static void " + prefix + "WriteState(" + Names.Writer + " writer, " + type + " state) => " + state.JsonClassName + ".Write" + method + "(writer, state);");
        writer.Line();
        writer.Line(Names.Generated);
        writer.Line("static " + Names.StateUpdate(type) + " " + prefix + "CreateUpdate() => new " + update + "();");
        writer.Line();
        EmitReadUpdate(writer, state, prefix, update);
        EmitMemberName(writer, state, prefix);
    }

    private static void EmitSharing(SourceWriter writer, StateSpec state, string prefix)
    {
        if (!SharedReadEmitter.IsUsed(state))
            return;
        writer.Line(Names.Generated);
        writer.Line("static bool " + prefix + "SharesMembers => true;");
        writer.Line();
        writer.Line(Names.Generated);
        writer.Line("static " + state.TypeName + " " + prefix + "ReadState(ref " + Names.Reader + " reader, " + Names.Memory + " memory) => " + state.JsonClassName + ".Read" + state.Root.Method + "(ref reader, memory);");
        writer.Line();
    }

    private static void EmitReadUpdate(SourceWriter writer, StateSpec state, string prefix, string update)
    {
        var root = state.Root;
        writer.Line(Names.Generated);
        writer.Open("static " + Names.StateUpdate(state.TypeName) + " " + prefix + "ReadUpdate(ref " + Names.Reader + " reader)");
        writer.Line("var update = new " + update + "();");
        writer.Line(Names.Helpers + ".ReadStartObject(ref reader, " + Names.Literal(root.DisplayName) + ");");
        if (root.Extension is { } extension)
            writer.Line(extension.BuilderType + "? " + ObjectReaderEmitter.Local(extension.Member) + " = null;");

        writer.Open("while (" + Names.Helpers + ".ReadKey(ref reader, out " + Names.Bytes + " key))");
        writer.Open("switch (" + state.JsonClassName + ".IndexOf" + root.Method + "(key))");
        for (var i = 0; i < root.Members.Count; i++)
        {
            var value = root.Members[i].Value;
            MemberReadEmitter.OpenCase(writer, root, i);
            writer.Line("update." + state.Update.Members[i].Name + " = new(" + ValueEmitter.Read(value, state.JsonClassName + ".") + ");");
            MemberReadEmitter.CloseCase(writer);
        }

        MemberReadEmitter.Others(writer, root, static _ => null);
        writer.Close();
        writer.Close();
        if (root.Extension is { } kept)
        {
            writer.Line("if (" + ObjectReaderEmitter.Local(kept.Member) + " is not null)");
            writer.Nested("update." + state.Update.Members[root.Members.Count].Name + " = new(" + ObjectReaderEmitter.Local(kept.Member) + ");");
        }

        writer.Line("return update;");
        writer.Close();
        writer.Line();
    }

    private static void EmitMemberName(SourceWriter writer, StateSpec state, string prefix)
    {
        writer.Line(Names.Generated);
        writer.Open("static string? " + prefix + "GetMemberName(string key) => key switch");
        foreach (var member in state.Root.Members)
            writer.Line(Names.Literal(member.Key) + " => " + Names.Literal(member.DisplayName) + ",");

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Line();
    }
}
