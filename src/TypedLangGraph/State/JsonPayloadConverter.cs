using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TypedLangGraph;

/// <summary>Reads and writes a <see cref="JsonPayload"/> as the JSON text that it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPayloadConverter : JsonConverter<JsonPayload>
{
    /// <inheritdoc/>
    public override JsonPayload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return JsonPayload.FromStrictElement(document.RootElement);
    }

    /// <inheritdoc/>
    /// <remarks>A payload is valid JSON from its beginning; the writer would check it again, and refuse what is deeper than 64.</remarks>
    public override void Write(Utf8JsonWriter writer, JsonPayload value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
