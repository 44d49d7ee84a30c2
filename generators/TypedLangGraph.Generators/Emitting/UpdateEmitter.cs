using System.Globalization;
using System.Linq;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The nested class that holds some of a state's members.</summary>
internal static class UpdateEmitter
{
    public static void Emit(SourceWriter writer, StateSpec state)
    {
        var update = state.Update;
        writer.Line("/// <summary>Some of the members of <c>" + Names.Xml(state.Root.DisplayName) + "</c>: those that a node wrote, or that are to be written.</summary>");
        writer.Line(Names.Generated);
        writer.Open("public " + (update.HidesBase ? "new " : string.Empty) + "sealed class " + update.ClassName + " : " + Names.StateUpdate(state.TypeName));
        writer.Line("/// <summary>Creates an update in which no member is set.</summary>");
        writer.Line("public " + update.ClassName + "()");
        writer.Nested(": base(default(GeneratedUpdate))");
        writer.Line("{");
        writer.Line("}");
        for (var i = 0; i < update.Members.Count; i++)
        {
            writer.Line();
            EmitSummary(writer, state, i);
            writer.Line(update.Members[i].Accessibility + " " + Names.Optional(state.Root[i].Value.Type) + " " + update.Members[i].Name + " { get; set; }");
        }

        EmitIsEmpty(writer, update);
        EmitWriteTo(writer, state);
        EmitTrySetText(writer, state);
        writer.Close();
        writer.Line();
    }

    /// <summary>The member's own documentation, or the key that it stands for.</summary>
    public static void EmitSummary(SourceWriter writer, StateSpec state, int index)
    {
        if (state.Update.Members[index].Summary is not { } summary)
        {
            writer.Line(index < state.Root.Members.Count
                ? "/// <summary>The key <c>" + Names.Xml(state.Root.Members[index].Key) + "</c>.</summary>"
                : "/// <summary>The keys that the state does not know.</summary>");
            return;
        }

        writer.Line("/// <summary>");
        foreach (var line in summary.Split('\n'))
            writer.Line("/// " + line);

        writer.Line("/// </summary>");
    }

    private static void EmitIsEmpty(SourceWriter writer, UpdateSpec update)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override bool IsEmpty =>");
        if (update.Members.Count == 0)
            writer.Nested("true;");

        for (var i = 0; i < update.Members.Count; i++)
        {
            var end = i + 1 == update.Members.Count ? ";" : string.Empty;
            writer.Nested((i == 0 ? string.Empty : "&& ") + "!this." + update.Members[i].Name + ".HasValue" + end);
        }
    }

    private static void EmitWriteTo(SourceWriter writer, StateSpec state)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override void WriteTo(" + Names.Writer + " writer)");
        writer.Line("writer.WriteStartObject();");
        for (var i = 0; i < state.Root.Members.Count; i++)
        {
            var member = state.Root.Members[i];
            var property = "this." + state.Update.Members[i].Name;
            if (ValueEmitter.MemberWriter(member.Value) is { } write)
            {
                writer.Line(write + "(writer, " + Names.Utf8Literal(member.Key) + ", " + property + ");");
                continue;
            }

            writer.Open("if (" + Names.Helpers + ".WriteKey(writer, " + Names.Utf8Literal(member.Key) + ", " + property + ".HasValue))");
            ValueEmitter.Write(writer, member.Value, property + ".Value", state.JsonClassName + ".");
            writer.Close();
        }

        if (state.Root.Extension is { } extension)
        {
            var property = "this." + state.Update.Members[state.Root.Members.Count].Name;
            ExtensionDataEmitter.EmitWrite(writer, state.Root, extension, property + ".GetValueOrDefault()", state.JsonClassName + ".");
        }

        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    /// <summary>Nothing where no member holds text: then the base class says so.</summary>
    private static void EmitTrySetText(SourceWriter writer, StateSpec state)
    {
        var texts = Enumerable.Range(0, state.Root.Members.Count).Where(index => IsText(state.Root.Members[index].Value)).ToList();
        if (texts.Count == 0)
            return;
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Open("public override bool TrySetText(" + Names.Bytes + " key, string text)");
        writer.Open("switch (" + state.JsonClassName + ".IndexOf" + state.Root.Method + "(key))");
        foreach (var index in texts)
        {
            writer.Line("case " + index.ToString(CultureInfo.InvariantCulture) + ":");
            writer.Nested("this." + state.Update.Members[index].Name + " = new(text);");
            writer.Nested("return true;");
        }

        writer.Close();
        writer.Line("return false;");
        writer.Close();
    }

    private static bool IsText(ValueSpec value) => value.Kind == ValueKind.Scalar && value.Reader == "String";
}
