using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Resilience.Tests.Live;

/// <summary>A resumable run of the graph "slow" at the real server, streamed through the proxy.</summary>
internal static class LiveRun
{
    private const StreamMode Modes = StreamMode.Values | StreamMode.Updates | StreamMode.Custom;

    /// <summary>The options of a run with two events in front of its first step and three for each step.</summary>
    public static ThreadRunOptions<SlowState> Options(int steps, int milliseconds = 1, bool resumable = true) => new()
    {
        Input = new StateUpdate<SlowState> { Upto = steps, Ms = milliseconds },
        StreamMode = Modes,
        StreamResumable = resumable,
        Config = new RunConfig { RecursionLimit = steps + 10 },
    };

    /// <summary>Streams a run through the faults and compares it with what the server has kept of it.</summary>
    public static async Task<RunStream<SlowState>> AssertUnchangedAsync(LangGraphClient direct, FaultProxy proxy, LangGraphClientOptions options, int steps)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new LangGraphClient(proxy.Address, options);
        var thread = await direct.Threads.CreateAsync(cancellationToken: cancellation);
        var stream = client.Runs.StreamAsync(thread.ThreadId, "slow", Options(steps));

        var actual = await Reading.ReadAsync(stream);

        var kept = direct.Runs.JoinStreamAsync<SlowState>(thread.ThreadId, stream.RunId!.Value, new() { From = StreamCursor.Beginning });
        var expected = await Reading.ReadAsync(kept);
        Assert.Equal(2 + (3 * steps), expected.Count);
        Assert.Equal(expected, actual);
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
        return stream;
    }
}
