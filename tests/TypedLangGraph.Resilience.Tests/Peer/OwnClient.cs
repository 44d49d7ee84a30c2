using TypedLangGraph.Resilience.Tests.Live;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>Reads a run with this SDK, with its default settings.</summary>
internal static class OwnClient
{
    private const int Steps = 66;

    public static async Task<Observation> ReadAsync(Uri proxy, Uri server, TimeSpan? idleTimeout)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new LangGraphClient(proxy, Clients.Options(change: reconnect => reconnect.IdleTimeout = idleTimeout));
        using var direct = new LangGraphClient(server);
        var thread = await client.Threads.CreateAsync(cancellationToken: cancellation);
        var stream = client.Runs.StreamAsync(thread.ThreadId, "slow", LiveRun.Options(Steps));

        var seen = new List<string>();
        var (error, isSilent) = await ReadAsync(stream, seen);

        var kept = direct.Runs.JoinStreamAsync<SlowState>(thread.ThreadId, stream.RunId!.Value, new() { From = StreamCursor.Beginning });
        return new Observation(seen, await Reading.ReadAsync(kept), error, isSilent);
    }

    private static async Task<(string? Error, bool IsSilent)> ReadAsync(RunStream<SlowState> stream, List<string> seen)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Observation.Patience);
        try
        {
            await foreach (var chunk in stream.WithCancellation(patience.Token))
            {
                seen.Add(ChunkText.Describe<SlowState>(chunk));
                patience.CancelAfter(Observation.Patience);
            }
        }
        catch (LangGraphException exception)
        {
            return (exception.GetType().Name, false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return (null, true);
        }

        return (null, false);
    }
}
