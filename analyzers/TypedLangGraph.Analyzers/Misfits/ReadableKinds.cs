using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Analyzers.Misfits;

/// <summary>Which kinds of JSON values the emitted code can read into a type. It is what the runtime's readers really take.</summary>
internal static class ReadableKinds
{
    /// <returns>Any when the reader is somebody else's.</returns>
    public static JsonKinds Of(ValueSpec value, CollectionSpec? collection) => value.Kind switch
    {
        ValueKind.Scalar => OfScalar(value.Reader),
        ValueKind.Enum => JsonKinds.Text | JsonKinds.Number,
        ValueKind.Object or ValueKind.State => JsonKinds.Object,
        ValueKind.Collection when collection is not null => collection.IsDictionary ? JsonKinds.Object : JsonKinds.Array,
        ValueKind.StateValue when IsMessage(value.CoreType) => JsonKinds.Object,
        _ => JsonKinds.Any,
    };

    private static bool IsMessage(string type) =>
        type.StartsWith("global::TypedLangGraph.", System.StringComparison.Ordinal) && type.EndsWith("Message", System.StringComparison.Ordinal);

    private static JsonKinds OfScalar(string helper) => helper switch
    {
        "JsonElement" or "JsonNode" or "JsonPayload" => JsonKinds.Any,
        "JsonObject" => JsonKinds.Object,
        "JsonArray" => JsonKinds.Array,
        "JsonValue" => JsonKinds.Text | JsonKinds.Number | JsonKinds.Boolean,
        "Boolean" => JsonKinds.Boolean,
        "TimeSpan" => JsonKinds.Text | JsonKinds.Number,
        "String" or "Char" or "Base64" or "Guid" or "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Uri" => JsonKinds.Text,
        _ => JsonKinds.Number,
    };
}
