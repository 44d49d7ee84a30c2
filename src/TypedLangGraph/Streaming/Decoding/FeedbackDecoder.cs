using System.Text.Json;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>feedback {"key": "url"}</c>.</summary>
internal static class FeedbackDecoder
{
    /// <returns>False when a value is not an address.</returns>
    public static bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        var urls = new Dictionary<string, Uri>();
        var reader = new Utf8JsonReader(@event.CopyPayload().Utf8.Span, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (StateJson.ReadName(ref reader, out var key))
        {
            string? text = null;
            if (!JsonFields.TryReadText(ref reader, ref text) || !Uri.TryCreate(text, UriKind.Absolute, out var url))
                return false;
            urls[key] = url;
        }

        output.Add(new FeedbackChunk { Urls = urls, Namespace = @event.Name.Namespace, EventId = @event.Id });
        return true;
    }
}
