using System.Text.Json;
using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Decodes <c>messages [message, metadata]</c>. Of a kilobyte a token, the text is a few bytes, and the rest is the same for all tokens of a
/// message: it is compared with what came before, and neither read nor kept again.
/// </summary>
internal sealed class MessageTokenDecoder
{
    /// <summary>A longer text is no piece of a message, and would be kept for nothing.</summary>
    private const int LongestPiece = 1024;

    private readonly RecentTexts _ids = new();
    private readonly RecentMetadata _metadata = new();
    private readonly RecentTemplates<TokenTemplate> _tokens = new(capacity: 4);

    /// <returns>False when the data is not such a pair, as in the protocol that puts objects under the same name.</returns>
    public bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        if (_tokens.Find(@event.Data, out var piece) is { } known)
        {
            Add(@event, known.Message with { Content = piece }, known.Metadata, output);
            return true;
        }

        var reader = new Utf8JsonReader(@event.Data, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray || !reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        var message = MessageReader.Read(ref reader, _ids, out var text);
        var copy = text.End > 0 && text.End - text.Start <= LongestPiece ? @event.Data.ToArray() : null;
        if (_metadata.Get(ref reader, @event.Data, copy) is not { } metadata)
            return false;
        if (copy is not null)
            _tokens.Add(new TokenTemplate(copy, text, message, metadata));
        Add(@event, message, metadata, output);
        return true;
    }

    private static void Add(in StreamEvent @event, Message message, MessageMetadata metadata, List<StreamChunk> output) =>
        output.Add(new MessageTokenChunk { Message = message, Metadata = metadata, Namespace = @event.Name.Namespace, EventId = @event.Id });
}
