namespace TypedLangGraph;

/// <summary>JavaScript servers call a subgraph's schemas <c>input</c> where others, and they themselves elsewhere, say <c>input_schema</c>.</summary>
internal static class SubgraphSchemaNames
{
    public static SubgraphSchemas Unify(SubgraphSchemas schemas) => schemas with
    {
        InputSchema = schemas.InputSchema ?? Find(schemas, "input"),
        OutputSchema = schemas.OutputSchema ?? Find(schemas, "output"),
        StateSchema = schemas.StateSchema ?? Find(schemas, "state"),
        ConfigSchema = schemas.ConfigSchema ?? Find(schemas, "config"),
        ContextSchema = schemas.ContextSchema ?? Find(schemas, "context"),
    };

    private static JsonPayload? Find(SubgraphSchemas schemas, string name) =>
        schemas.UnknownFields?.TryGetValue(name, out var schema) == true ? JsonPayload.FromElement(schema) : null;
}
