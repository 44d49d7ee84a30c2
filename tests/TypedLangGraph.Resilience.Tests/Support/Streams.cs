using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>Streams of the recorded run.</summary>
internal static class Streams
{
    public static RunStream<SlowState> Start(RecordedServer server, LangGraphClientOptions options, bool resumable = true, string prefix = "") =>
        server.CreateClient(options, prefix).Runs.StreamAsync<SlowState>(RecordedServer.ThreadId, "slow", new() { StreamResumable = resumable });

    public static RunStream<SlowState> Join(RecordedServer server, LangGraphClientOptions options, StreamCursor? from) =>
        server.CreateClient(options).Runs.JoinStreamAsync<SlowState>(RecordedServer.ThreadId, RecordedServer.RunId, new() { From = from });

    /// <summary>Reads a stream that is to break off, and counts the chunks in front of the break.</summary>
    public static async Task<(int Chunks, StreamInterruptedException Exception)> BreakAsync(RunStream<SlowState> stream)
    {
        var chunks = 0;
        var exception = await Assert.ThrowsAsync<StreamInterruptedException>(async () =>
        {
            await foreach (var _ in stream.WithCancellation(TestContext.Current.CancellationToken))
                chunks++;
        });
        return (chunks, exception);
    }
}
