using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Testing.Runs;

/// <summary>Puts JSON together without reading it.</summary>
internal static class Json
{
    public static JsonPayload Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        return JsonPayload.FromUtf8(stream.ToArray());
    }

    public static void WritePayload(this Utf8JsonWriter writer, JsonPayload payload) => writer.WriteRawValue(payload.Utf8.Span);

    /// <summary>An object of one member.</summary>
    public static JsonPayload Object(string key, JsonPayload value) => Write(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName(key);
        writer.WritePayload(value);
        writer.WriteEndObject();
    });

    public static JsonPayload Array(params IEnumerable<JsonPayload> items) => Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var item in items)
            writer.WritePayload(item);
        writer.WriteEndArray();
    });

    public static JsonPayload Text(string text) => JsonPayload.FromNode(JsonValue.Create(text));
}
