using System.Text.Json;
using TypedLangGraph.Serialization;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// Recognises the event with which servers answer a join of a run that they do not know, under status 200. To a stream that was resumed it
/// says that the server has lost the run, not that the run failed.
/// </summary>
internal static class MissingRun
{
    public static bool Is(in SseFrame frame)
    {
        if (!frame.Event.SequenceEqual("error"u8))
            return false;

        // JavaScript servers.
        if (frame.Data.SequenceEqual("\"Run not found\""u8))
            return true;

        // Python servers.
        return frame.Data.IndexOf("\"HTTPException\""u8) >= 0 && Says404(frame.Data);
    }

    private static bool Says404(ReadOnlySpan<byte> data)
    {
        try
        {
            var reader = new Utf8JsonReader(data, StateDecoding.ReaderOptions);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement is { ValueKind: JsonValueKind.Object } error
                && error.TryGetProperty("error", out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("HTTPException"u8)
                && error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String
                && LenientText.Of(message).StartsWith("404:", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
