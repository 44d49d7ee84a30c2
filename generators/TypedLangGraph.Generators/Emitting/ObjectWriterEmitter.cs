using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>The method that writes a type member by member.</summary>
internal static class ObjectWriterEmitter
{
    /// <param name="writer">Takes the method.</param>
    /// <param name="type">The type to write.</param>
    /// <param name="isCase">True when the members are also written after a discriminator, and need a method of their own.</param>
    public static void Emit(SourceWriter writer, ObjectSpec type, bool isCase)
    {
        writer.Open("public static void Write" + type.Method + "(" + Names.Writer + " writer, " + type.TypeName + (type.IsValueType ? " value)" : "? value)"));
        if (!type.IsValueType)
            EmitNullCheck(writer);

        writer.Line("writer.WriteStartObject();");
        if (isCase)
            writer.Line("Write" + type.Method + "Members(writer, value);");
        else
            EmitMembers(writer, type);

        writer.Line("writer.WriteEndObject();");
        writer.Close();
        if (!isCase)
            return;

        writer.Line();
        writer.Open("private static void Write" + type.Method + "Members(" + Names.Writer + " writer, " + type.TypeName + " value)");
        EmitMembers(writer, type);
        writer.Close();
    }

    private static void EmitMembers(SourceWriter writer, ObjectSpec type)
    {
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
    }

    public static void EmitNullCheck(SourceWriter writer)
    {
        writer.Open("if (value is null)");
        writer.Line("writer.WriteNullValue();");
        writer.Line("return;");
        writer.Close();
    }

    /// <summary>The condition under which a member of a whole object is written, or null when it always is.</summary>
    public static string? Condition(MemberSpec member, string property) => member.Omit switch
    {
        OmitCondition.WhenNull when member.Value.Null == NullHandling.NullableValue || !member.Value.IsValueType => property + " is not null",
        OmitCondition.WhenDefault => "!" + Names.Helpers + ".IsDefault<" + member.Value.Type + ">(" + property + ")",
        _ => null,
    };
}
