using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The state's members on <c>StateUpdate&lt;TState&gt;</c>: extension properties from C# 14 on, and a method for every version.</summary>
internal static class ExtensionsEmitter
{
    public static void Emit(SourceWriter writer, StateSpec state, ExtensionsSpec extensions, GeneratorOptions options)
    {
        writer.Line();
        writer.Line("/// <summary>The members of <c>" + Names.Xml(state.Root.DisplayName) + "</c> on its updates.</summary>");
        writer.Line(Names.Generated);
        writer.Open(extensions.Accessibility + " static class " + extensions.ClassName);
        if (options.SupportsExtensionMembers)
            EmitProperties(writer, state, extensions);

        EmitTyped(writer, state, extensions);
        writer.Close();
    }

    private static void EmitProperties(SourceWriter writer, StateSpec state, ExtensionsSpec extensions)
    {
        writer.Line("extension" + extensions.TypeParameters + "(" + Names.StateUpdate(state.TypeName) + " " + extensions.ReceiverName + ")");
        EmitConstraints(writer, extensions);
        writer.Open();
        for (var i = 0; i < state.Update.Members.Count; i++)
        {
            var member = state.Update.Members[i];
            if (i > 0)
                writer.Line();

            var property = extensions.TypedMethod + "(" + extensions.ReceiverName + ")." + member.Name;
            UpdateEmitter.EmitSummary(writer, state, i);
            writer.Line(member.Accessibility + " " + Names.Optional(state.Root[i].Value.Type) + " " + member.Name + " { get => " + property + "; set => " + property + " = value; }");
        }

        writer.Close();
        writer.Line();
    }

    private static void EmitTyped(SourceWriter writer, StateSpec state, ExtensionsSpec extensions)
    {
        var update = state.TypeName + "." + state.Update.ClassName;
        writer.Line("/// <summary>The object that holds the members of the update.</summary>");
        writer.Line("public static " + update + " " + extensions.TypedMethod + extensions.TypeParameters + "(this " + Names.StateUpdate(state.TypeName) + " " + extensions.ReceiverName + ")");
        EmitConstraints(writer, extensions);
        writer.Nested("=> (" + update + ")" + extensions.ReceiverName + ".Members;");
    }

    private static void EmitConstraints(SourceWriter writer, ExtensionsSpec extensions)
    {
        foreach (var clause in extensions.Constraints)
            writer.Nested(clause);
    }
}
