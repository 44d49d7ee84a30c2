using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    private static readonly JsonDocumentOptions NodeOptions = new() { MaxDepth = StateDecoding.ReaderOptions.MaxDepth };

    /// <summary>Reads any JSON.</summary>
    public static JsonElement ReadJsonElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Reads any JSON and keeps it as text.</summary>
    public static JsonPayload ReadJsonPayload(ref Utf8JsonReader reader) => RawJson.Read(ref reader);

    /// <summary>Reads any JSON but null.</summary>
    /// <remarks>Half of a surrogate pair would make the node one that cannot be written.</remarks>
    public static JsonNode ReadJsonNode(ref Utf8JsonReader reader) =>
        JsonNode.Parse(SurrogateHalves.Replace(RawJson.Read(ref reader).Utf8.Span), documentOptions: NodeOptions) ?? throw Unexpected(ref reader, "any JSON but null");

    /// <summary>Reads a JSON object.</summary>
    public static JsonObject ReadJsonObject(ref Utf8JsonReader reader)
    {
        ReadStartObject(ref reader, nameof(JsonObject));
        return (JsonObject)ReadJsonNode(ref reader);
    }

    /// <summary>Reads a JSON array.</summary>
    public static JsonArray ReadJsonArray(ref Utf8JsonReader reader)
    {
        ReadStartArray(ref reader);
        return (JsonArray)ReadJsonNode(ref reader);
    }

    /// <summary>Reads a string, number or boolean.</summary>
    public static JsonValue ReadJsonValue(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False
            ? (JsonValue)ReadJsonNode(ref reader)
            : throw Unexpected(ref reader, "a string, a number or a boolean");
}
