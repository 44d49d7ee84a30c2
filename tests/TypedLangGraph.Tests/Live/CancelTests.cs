using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>Cancelling runs of a real server.</summary>
public sealed class CancelTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("interrupt", false)]
    [InlineData("interrupt", true)]
    [InlineData("rollback", false)]
    [InlineData("rollback", true)]
    public async Task A_run_that_this_stream_cancels_ends_it_in_good_order(string action, bool wait)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = await StartAsync(client);
        var ticks = 0;

        await foreach (var chunk in stream.OfType<UpdatesChunk<SlowState>>())
        {
            if (++ticks == 2)
                await stream.CancelAsync(new() { Action = new CancelAction(action), Wait = wait }, Token);
        }

        Assert.InRange(ticks, 2, 19);
        Assert.Equal(RunOutcome.Cancelled, stream.Outcome);
    }

    [Theory]
    [InlineData("interrupt")]
    [InlineData("rollback")]
    public async Task A_run_that_somebody_else_cancels_is_an_exception(string action)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = await StartAsync(client);

        var exception = await Assert.ThrowsAsync<RunCancelledException>(async () =>
        {
            await foreach (var chunk in stream.OfType<UpdatesChunk<SlowState>>())
            {
                if (chunk.Update.Ticks.Value == 2)
                    await client.Runs.CancelAsync(stream.ThreadId!.Value, stream.RunId!.Value, new() { Action = new CancelAction(action) }, Token);
            }
        });

        Assert.Equal((stream.RunId, RunOutcome.Cancelled), (exception.RunId, stream.Outcome));
        Assert.NotNull(exception.LastEventId);
    }

    [Fact]
    public async Task The_state_that_the_run_has_reached_stays()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = await StartAsync(client);

        await foreach (var chunk in stream.OfType<UpdatesChunk<SlowState>>())
        {
            if (chunk.Update.Ticks.Value == 3)
                await stream.CancelAsync(new() { Wait = true }, Token);
        }

        var state = await client.Threads.GetStateAsync<SlowState>(stream.ThreadId!.Value, cancellationToken: Token);
        Assert.InRange(state.Values!.Ticks!.Value, 2, 19);
        Assert.Equal(["tick"], state.Next);
    }

    private static async Task<RunStream<SlowState>> StartAsync(LangGraphClient client)
    {
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        return client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 20, Ms = 500 },
            StreamMode = StreamMode.Updates,
        }, Token);
    }
}
