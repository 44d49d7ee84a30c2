using System.Text.Json;
using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Decodes <c>checkpoints</c>: the whole checkpoint, of which JavaScript servers send only values, metadata and what is next, or just its
/// address.
/// </summary>
internal static class CheckpointDecoder
{
    /// <returns>False when the data is neither.</returns>
    public static bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        var payload = @event.CopyPayload();
        if (Read(payload) is { } checkpoint)
            output.Add(new CheckpointChunk { Checkpoint = checkpoint, Namespace = @event.Name.Namespace, EventId = @event.Id });
        else if (payload.Find("id"u8)?.ReadText() is { } id)
            output.Add(ToEnvelope(id, payload, @event));
        else
            return false;
        return true;
    }

    /// <summary>Reads a whole checkpoint; null when the payload has no values.</summary>
    public static CheckpointSnapshot? Read(JsonPayload payload)
    {
        if (payload.Find("values"u8) is not { } values)
            return null;
        var metadata = payload.Find("metadata"u8) ?? default;
        var config = payload.Find("config"u8) ?? default;
        return new CheckpointSnapshot
        {
            Values = values,
            Metadata = metadata,
            Step = metadata.Find("step"u8)?.ReadInt32(),
            Source = metadata.Find("source"u8)?.ReadText(),
            Next = ReadNext(payload.Find("next"u8) ?? default),
            Tasks = payload.Find("tasks"u8) ?? default,
            Config = config,
            ParentConfig = payload.Find("parent_config"u8) ?? payload.Find("parentConfig"u8) ?? default,
            CheckpointId = config.Find("configurable"u8)?.Find("checkpoint_id"u8)?.ReadText(),
            Payload = payload,
        };
    }

    private static CheckpointEnvelopeChunk ToEnvelope(string id, JsonPayload payload, in StreamEvent @event) => new()
    {
        CheckpointId = id,
        ParentCheckpointId = payload.Find("parent_id"u8)?.ReadText(),
        Step = payload.Find("step"u8)?.ReadInt32(),
        Source = payload.Find("source"u8)?.ReadText(),
        Payload = payload,
        Namespace = @event.Name.Namespace,
        EventId = @event.Id,
    };

    private static IReadOnlyList<string> ReadNext(JsonPayload list)
    {
        var reader = new Utf8JsonReader(list.Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        return JsonView.ReadTexts(ref reader);
    }
}
