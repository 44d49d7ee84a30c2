using System.Text.Json;

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
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRunId = reader.ValueTextEquals("run_id"u8);
            var isAttempt = reader.ValueTextEquals("attempt"u8);
            var isStatus = reader.ValueTextEquals("status"u8);
            reader.Read();
            if (isRunId && reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var id))
                runId = id;
            else if (isAttempt && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
                attempt = number;
            else if (isStatus && reader.TokenType == JsonTokenType.String)
                isDone = reader.ValueTextEquals("run_done"u8);
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
