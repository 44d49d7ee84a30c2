using System.Globalization;
using TypedLangGraph.Messages;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Decodes <c>debug {"step", "type", "timestamp", "payload"}</c>.</summary>
internal static class DebugDecoder
{
    /// <returns>False when the data has another shape.</returns>
    public static bool TryDecode(in StreamEvent @event, List<StreamChunk> output)
    {
        var data = @event.CopyPayload();
        if (data.Find("type"u8)?.ReadText() is not { } type || data.Find("payload"u8) is not { } payload)
            return false;
        output.Add(new DebugChunk
        {
            Type = type,
            Step = data.Find("step"u8)?.ReadInt32(),
            Timestamp = ReadTime(data.Find("timestamp"u8)?.ReadText()),
            Task = type is "task" or "task_result" ? TaskDecoder.Read(payload) : null,
            Checkpoint = type == "checkpoint" ? CheckpointDecoder.Read(payload) : null,
            Payload = payload,
            Namespace = @event.Name.Namespace,
            EventId = @event.Id,
        });
        return true;
    }

    private static DateTimeOffset? ReadTime(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
