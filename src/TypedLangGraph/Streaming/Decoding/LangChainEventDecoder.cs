using System.Text.Json;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>events</c>: the callback events of LangChain.</summary>
internal static class LangChainEventDecoder
{
    /// <returns>False when the data has another shape.</returns>
    public static bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        var payload = @event.CopyPayload();
        string? type = null, name = null, runId = null;
        IReadOnlyList<string> parentIds = [], tags = [];
        JsonPayload metadata = default, data = default;
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual("event"u8))
                type = JsonView.Read(ref reader, payload.Utf8).ReadText();
            else if (key.SequenceEqual("name"u8))
                name = JsonView.Read(ref reader, payload.Utf8).ReadText();
            else if (key.SequenceEqual("run_id"u8))
                runId = JsonView.Read(ref reader, payload.Utf8).ReadText();
            else if (key.SequenceEqual("parent_ids"u8))
                parentIds = JsonView.ReadTexts(ref reader);
            else if (key.SequenceEqual("tags"u8))
                tags = JsonView.ReadTexts(ref reader);
            else if (key.SequenceEqual("metadata"u8))
                metadata = JsonView.Read(ref reader, payload.Utf8);
            else if (key.SequenceEqual("data"u8))
                data = JsonView.Read(ref reader, payload.Utf8);
            else
                StateJson.Skip(ref reader);
        }

        if (type is null)
            return false;
        output.Add(new LangChainEventChunk
        {
            Event = type,
            Name = name,
            RunId = runId,
            ParentIds = parentIds,
            Tags = tags,
            Metadata = metadata,
            Data = data,
            Payload = payload,
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        });
        return true;
    }
}
