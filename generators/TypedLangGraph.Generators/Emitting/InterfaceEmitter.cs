using System.Linq;
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
        writer.Line(Names.Generated);
        writer.Line("static " + Names.StateUpdate(type) + " " + prefix + "ReadUpdate(ref " + Names.Reader + " reader) => " + state.JsonClassName + ".Read" + state.Update.Method + "(ref reader);");
        writer.Line();
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

    private static void EmitMemberName(SourceWriter writer, StateSpec state, string prefix)
    {
        writer.Line(Names.Generated);
        var index = state.JsonClassName + ".IndexOf" + state.Root.Method + "(" + Names.Helpers + ".ToUtf8(key))";
        var names = string.Concat(state.Root.Members.Select(static member => ", " + Names.Literal(member.DisplayName)));
        writer.Line("static string? " + prefix + "GetMemberName(string key) => " + Names.Helpers + ".MemberName(" + index + names + ");");
        writer.Line();
    }
}
