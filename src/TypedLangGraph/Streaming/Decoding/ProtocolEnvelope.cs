using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Recognises events of the newer event-streaming protocol, <c>{"type":"event","seq":1,"method":"values","params":{}}</c>. They come under
/// the names that run modes use, and are no states or messages.
/// </summary>
internal static class ProtocolEnvelope
{
    public static bool IsIn(ReadOnlySpan<byte> data) => data.StartsWith("{\"type\":\"event\","u8) && HasEnvelopeKeys(data);

    private static bool HasEnvelopeKeys(ReadOnlySpan<byte> data)
    {
        var hasMethod = false;
        var hasParams = false;
        var hasSequence = false;
        var reader = new Utf8JsonReader(data, StateDecoding.ReaderOptions);
        reader.Read();
        while (StateJson.ReadKey(ref reader, out var key))
        {
            hasMethod |= key.SequenceEqual("method"u8) && reader.TokenType == JsonTokenType.String;
            hasParams |= key.SequenceEqual("params"u8) && reader.TokenType == JsonTokenType.StartObject;
            hasSequence |= key.SequenceEqual("seq"u8) || key.SequenceEqual("event_id"u8);
            StateJson.Skip(ref reader);
        }

        return hasMethod && hasParams && hasSequence;
    }
}
