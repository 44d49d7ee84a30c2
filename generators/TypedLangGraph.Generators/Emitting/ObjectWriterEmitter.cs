using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The method that writes a type member by member.</summary>
internal static class ObjectWriterEmitter
{
    public static void Emit(SourceWriter writer, ObjectSpec type)
    {
        writer.Open("public static void Write" + type.Method + "(" + Names.Writer + " writer, " + type.TypeName + (type.IsValueType ? " value)" : "? value)"));
        if (!type.IsValueType)
            EmitNullCheck(writer);

        writer.Line("writer.WriteStartObject();");
        foreach (var member in type.Members)
        {
            if (member.Omit == OmitCondition.Always)
                continue;

            var property = "value." + member.Name;
            var condition = Condition(member, property);
            if (condition is not null)
                writer.Open("if (" + condition + ")");

            writer.Line("writer.WritePropertyName(" + Names.Utf8Literal(member.Key) + ");");
            ValueEmitter.Write(writer, member.Value, property);
            if (condition is not null)
                writer.Close();
        }

        if (type.Extension is { } extension)
            ExtensionDataEmitter.EmitWrite(writer, type, extension, "value." + extension.Member.Name, scope: string.Empty);

        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    public static void EmitNullCheck(SourceWriter writer)
    {
        writer.Open("if (value is null)");
        writer.Line("writer.WriteNullValue();");
        writer.Line("return;");
        writer.Close();
    }

    private static string? Condition(MemberSpec member, string property) => member.Omit switch
    {
        OmitCondition.WhenNull when member.Value.Null == NullHandling.NullableValue || !member.Value.IsValueType => property + " is not null",
        OmitCondition.WhenDefault => "!" + Names.Helpers + ".IsDefault<" + member.Value.Type + ">(" + property + ")",
        _ => null,
    };
}
