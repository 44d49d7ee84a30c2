using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>Reads payloads that are expected to be text, a number or an object with a certain key.</summary>
internal static class PayloadText
{
    /// <summary>The text; null when the payload is something else.</summary>
    public static string? ReadText(this JsonPayload payload)
    {
        var reader = new Utf8JsonReader(payload.Utf8.Span);
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? StateJson.ReadString(ref reader) : null;
    }

    /// <summary>The number; null when the payload is something else.</summary>
    public static int? ReadInt32(this JsonPayload payload)
    {
        var reader = new Utf8JsonReader(payload.Utf8.Span);
        reader.Read();
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : null;
    }

    /// <summary>The value of a key, as a view into the same memory; null when there is none or the payload is no object.</summary>
    public static JsonPayload? Find(this JsonPayload payload, ReadOnlySpan<byte> name)
    {
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            var isFound = key.SequenceEqual(name);
            var value = JsonView.Read(ref reader, payload.Utf8);
            if (isFound)
                return value;
        }

        return null;
    }
}
