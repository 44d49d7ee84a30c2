using System.Text.Json;
using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Decodes <c>messages [message, metadata]</c>. Of a kilobyte a token, about nine tenths are metadata, the same bytes for all tokens of a
/// message: they are compared with what came before, and neither read nor kept again.
/// </summary>
internal sealed class MessageTokenDecoder
{
    private readonly RecentTexts _ids = new();
    private readonly RecentMetadata _metadata = new();

    /// <returns>False when the data is not such a pair, as in the protocol that puts objects under the same name.</returns>
    public bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        var reader = new Utf8JsonReader(@event.Data, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        var message = MessageReader.Read(ref reader, _ids);
        if (_metadata.Get(ref reader, @event.Data) is not { } metadata)
            return false;
        output.Add(new MessageTokenChunk { Message = message, Metadata = metadata, Namespace = @event.Name.Namespace, EventId = @event.Id });
        return true;
    }
}
