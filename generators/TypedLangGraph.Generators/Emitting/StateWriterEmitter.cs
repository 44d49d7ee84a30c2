using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The method that writes a whole state: as an update in which every member is set that is to be written.</summary>
internal static class StateWriterEmitter
{
    public static void Emit(SourceWriter writer, StateSpec state)
    {
        var root = state.Root;
        writer.Open("public static void Write" + root.Method + "(" + Names.Writer + " writer, " + state.TypeName + (root.IsValueType ? " value)" : "? value)"));
        if (!root.IsValueType)
            ObjectWriterEmitter.EmitNullCheck(writer);

        writer.Open("new " + state.TypeName + "." + state.Update.ClassName + "()");
        for (var i = 0; i < root.Count; i++)
        {
            var member = root[i];
            if (member.Omit == OmitCondition.Always)
                continue;

            var property = "value." + member.Name;
            var value = ObjectWriterEmitter.Condition(member, property) is { } condition ? condition + " ? new(" + property + ") : default" : "new(" + property + ")";
            writer.Line(state.Update.Members[i].Name + " = " + value + ",");
        }

        writer.Close(".WriteTo(writer);");
        writer.Close();
    }
}
