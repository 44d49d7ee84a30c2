namespace TypedLangGraph.Drift.Schemas;

/// <summary>Says in words what type a schema has. Two schemas have the same type when the words are the same.</summary>
internal static class SchemaText
{
    private static readonly (JsonKinds Kind, string Text)[] Scalars =
        [(JsonKinds.Boolean, "boolean"), (JsonKinds.Number, "number"), (JsonKinds.Integer, "integer")];

    /// <summary>The type, leaving null out: whether null is allowed is compared by itself.</summary>
    public static string Type(Schema schema) => schema switch
    {
        { IsAny: true } => "any JSON",
        { Kinds: JsonKinds.None } => "nothing",
        { Kinds: JsonKinds.Null } => "null",
        _ => string.Join(" or ", Words(schema)),
    };

    /// <summary>The type, with null.</summary>
    public static string TypeOrNull(Schema schema) =>
        schema.Allows(JsonKinds.Null) && !schema.IsAny && schema.Kinds != JsonKinds.Null ? Type(schema) + " or null" : Type(schema);

    private static IEnumerable<string> Words(Schema schema)
    {
        if (schema.Allows(JsonKinds.String))
            yield return schema.Format is { } format ? $"string ({format})" : "string";
        var left = schema.Kinds;
        foreach (var (kind, text) in Scalars)
        {
            if ((left & kind) != kind)
                continue;
            yield return text;
            left &= ~kind;
        }

        if (schema.Allows(JsonKinds.Array))
            yield return "array";
        if (schema.Allows(JsonKinds.Object))
            yield return schema.HasProperties ? "object with properties" : schema.IsMap ? "map" : "object";
    }
}
