using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>metadata {"run_id", "attempt"}</c>, and <c>{"run_id", "status": "run_done"}</c> in streams of threads.</summary>
internal static class MetadataDecoder
{
    /// <returns>False when the data has another shape, for example that of a newer server.</returns>
    public static bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        Guid? runId = null;
        int? attempt = null;
        var isDone = false;
        var reader = new Utf8JsonReader(@event.Data, StateDecoding.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual("run_id"u8) && StateJson.TryReadGuid(ref reader, out var id))
                runId = id;
            else if (key.SequenceEqual("attempt"u8) && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
                attempt = number;
            else if (key.SequenceEqual("status"u8) && reader.TokenType == JsonTokenType.String)
                isDone = StateJson.ReadString(ref reader) == "run_done";
            else
                reader.Skip();
        }

        if (runId is null || reader.Read())
            return false;
        output.Add(isDone
            ? new RunDoneChunk { RunId = runId.Value, Namespace = @event.Name.Namespace, EventId = @event.Id }
            : new MetadataChunk { RunId = runId.Value, Attempt = attempt, Namespace = @event.Name.Namespace, EventId = @event.Id });
        return true;
    }
}
