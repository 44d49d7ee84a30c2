using System.Text.Json;
using TypedLangGraph.Messages;
using TypedLangGraph.Serialization;

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
        StreamChunk? chunk = ReadEnvelope(payload, @event);
        if (chunk is null && Read(payload) is { } checkpoint)
            chunk = new CheckpointChunk { Checkpoint = checkpoint, Namespace = @event.Name.Namespace, EventId = @event.Id };
        if (chunk is null)
            return false;
        output.Add(chunk);
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

    /// <summary>Reads an address, which comes before the values of each step and so is gone over once; null when there is none, or values come with it.</summary>
    private static CheckpointEnvelopeChunk? ReadEnvelope(JsonPayload payload, in StreamEvent @event)
    {
        string? id = null, parent = null, source = null;
        int? step = null;
        var reader = new Utf8JsonReader(payload.Utf8.Span, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual("values"u8))
                return null;
            if (key.SequenceEqual("id"u8))
                JsonFields.TryReadText(ref reader, ref id);
            else if (key.SequenceEqual("parent_id"u8))
                JsonFields.TryReadText(ref reader, ref parent);
            else if (key.SequenceEqual("step"u8))
                JsonFields.TryReadInt32(ref reader, ref step);
            else if (key.SequenceEqual("source"u8))
                source = ReadSource(ref reader);
            StateJson.Skip(ref reader);
        }

        return id is null ? null : new()
        {
            CheckpointId = id,
            ParentCheckpointId = parent,
            Step = step,
            Source = source,
            Payload = payload,
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        };
    }

    private static string? ReadSource(ref Utf8JsonReader reader)
    {
        if (JsonFields.IsText(ref reader, "loop"u8))
            return "loop";
        string? source = null;
        JsonFields.TryReadText(ref reader, ref source);
        return source;
    }

    private static IReadOnlyList<string> ReadNext(JsonPayload list)
    {
        var reader = new Utf8JsonReader(list.Utf8.Span, StateDecoding.ReaderOptions);
        reader.Read();
        return JsonView.ReadTexts(ref reader);
    }
}
