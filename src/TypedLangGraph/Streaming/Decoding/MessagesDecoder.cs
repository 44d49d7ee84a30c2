using System.Text.Json;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes the older form of messages: <c>messages/metadata</c>, <c>messages/partial</c> and <c>messages/complete</c>.</summary>
internal static class MessagesDecoder
{
    /// <summary>Decodes <c>{"message id": {"metadata": {}}}</c>.</summary>
    /// <returns>False when the data has another shape.</returns>
    public static bool TryDecodeMetadata(in StreamEvent @event, List<StreamChunk> output)
    {
        var payload = @event.CopyPayload();
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (StateJson.ReadName(ref reader, out var id))
        {
            if (JsonView.Read(ref reader, payload.Utf8).Find("metadata"u8) is not { } metadata)
                return false;
            output.Add(new MessageMetadataChunk { MessageId = id, Metadata = new MessageMetadata(metadata), Namespace = @event.Name.Namespace, EventId = @event.Id });
        }

        return true;
    }

    public static bool TryDecodePartial(in StreamEvent @event, List<StreamChunk> output)
    {
        if (ReadMessages(@event.Data) is not { } messages)
            return false;
        output.Add(new PartialMessagesChunk { Messages = messages, Namespace = @event.Name.Namespace, EventId = @event.Id });
        return true;
    }

    public static bool TryDecodeComplete(in StreamEvent @event, List<StreamChunk> output)
    {
        if (ReadMessages(@event.Data) is not { } messages)
            return false;
        output.Add(new CompleteMessagesChunk { Messages = messages, Namespace = @event.Name.Namespace, EventId = @event.Id });
        return true;
    }

    /// <summary>Reads a list of objects; null when the data is something else.</summary>
    private static List<Message>? ReadMessages(ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            return null;
        var messages = new List<Message>();
        while (StateJson.ReadElement(ref reader))
        {
            if (reader.TokenType != JsonTokenType.StartObject)
                return null;
            messages.Add(MessageReader.Read(ref reader));
        }

        return reader.Read() ? null : messages;
    }
}
