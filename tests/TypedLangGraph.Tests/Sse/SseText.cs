using System.Text;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Tests.Sse;

/// <summary>Reads a body to its end and shows each event as one line.</summary>
internal static class SseText
{
    public static async Task<List<string>> ReadAsync(Stream body, int maxEventBytes = 1024 * 1024, bool showRetry = false)
    {
        await using var reader = new SseReader(body, maxEventBytes);
        var events = new List<string>();
        while (true)
        {
            while (reader.TryRead(out var frame))
                events.Add(Describe(frame));
            if (reader.HasEnded)
                break;
            await reader.FillAsync(TestContext.Current.CancellationToken);
        }

        if (showRetry && reader.RetryInterval is { } interval)
            events.Add($"retry={interval.TotalMilliseconds}");
        return events;
    }

    private static string Describe(in SseFrame frame) =>
        $"event=<{Encoding.UTF8.GetString(frame.Event)}> data={(frame.HasData ? $"<{Encoding.UTF8.GetString(frame.Data)}>" : "none")} id={frame.LastEventId ?? "none"}{(frame.IsTerminated ? string.Empty : " cut")}";
}
