using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Live;

/// <summary>How a run of the real server ended is told as it was.</summary>
public sealed class OutcomeTests(DevServerFixture server)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static LangGraphClientOptions Quick => Clients.Options(change: reconnect => reconnect.BaseDelay = TimeSpan.FromMilliseconds(20));

    [Fact]
    public async Task Finished()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = client.Runs.StreamAsync(await ThreadAsync(client), "slow", LiveRun.Options(steps: 3, resumable: false));

        await Reading.ReadAsync(stream);

        Assert.Equal(RunOutcome.Finished, stream.Outcome);
    }

    [Theory]
    [InlineData(StreamMode.Values)]
    [InlineData(StreamMode.Updates)]
    [InlineData(StreamMode.Custom)]
    [InlineData(StreamMode.Debug)]
    public async Task Interrupted_whatever_is_streamed(StreamMode mode)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = client.Runs.StreamAsync<AnyState>(await ThreadAsync(client), "hitl", new() { Input = new StateUpdate<AnyState> { Kind = "single" }, StreamMode = mode });

        await DrainAsync(stream);

        Assert.Equal(RunOutcome.Interrupted, stream.Outcome);
    }

    [Theory]
    [InlineData(StreamMode.Updates)]
    [InlineData(StreamMode.Custom)]
    public async Task Finished_after_an_answer(StreamMode mode)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await ThreadAsync(client);
        await DrainAsync(client.Runs.StreamAsync<AnyState>(thread, "hitl", new() { Input = new StateUpdate<AnyState> { Kind = "single" } }));
        var stream = client.Runs.StreamAsync<AnyState>(thread, "hitl", new() { Input = Resume.With(JsonPayload.Parse("\"yes\"")), StreamMode = mode });

        await DrainAsync(stream);

        Assert.Equal(RunOutcome.Finished, stream.Outcome);
    }

    [Fact]
    public async Task Interrupted_at_a_breakpoint()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var options = LiveRun.Options(steps: 3, resumable: false);
        options.InterruptBefore = ["tick"];
        var stream = client.Runs.StreamAsync(await ThreadAsync(client), "slow", options);

        await Reading.ReadAsync(stream);

        Assert.Equal(RunOutcome.Interrupted, stream.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Failed(bool yieldErrors)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = client.Runs.StreamAsync<AnyState>(await ThreadAsync(client), "errs", new()
        {
            Input = new StateUpdate<AnyState> { Kind = "custom" },
            StreamMode = StreamMode.Updates,
            YieldErrors = yieldErrors,
        });

        if (yieldErrors)
            Assert.IsType<ErrorChunk>((await DrainAsync(stream))[^1]);
        else
            Assert.Equal("MyDomainError", (await Assert.ThrowsAsync<RunFailedException>(() => DrainAsync(stream))).Error);

        Assert.Equal(RunOutcome.Failed, stream.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelled_by_the_stream_itself_is_a_clean_end(bool rollback)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = client.Runs.StreamAsync(await ThreadAsync(client), "slow", LiveRun.Options(steps: 200, milliseconds: 50, resumable: false));

        await foreach (var chunk in stream.WithCancellation(Cancellation))
        {
            if (chunk is UpdatesChunk<SlowState> { Update.Ticks: { HasValue: true, Value: 3 } })
                await stream.CancelAsync(new() { Action = rollback ? CancelAction.Rollback : CancelAction.Interrupt }, Cancellation);
        }

        Assert.Equal(RunOutcome.Cancelled, stream.Outcome);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Cancelled_by_somebody_else_is_an_exception(bool rollback, bool resumable)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await ThreadAsync(client);
        var stream = client.Runs.StreamAsync(thread, "slow", LiveRun.Options(steps: 200, milliseconds: 50, resumable));

        var exception = await Assert.ThrowsAsync<RunCancelledException>(async () =>
        {
            await foreach (var chunk in stream.WithCancellation(Cancellation))
            {
                if (chunk is UpdatesChunk<SlowState> { Update.Ticks: { HasValue: true, Value: 3 } })
                    await client.Runs.CancelAsync(thread, stream.RunId!.Value, new() { Action = rollback ? CancelAction.Rollback : CancelAction.Interrupt }, Cancellation);
            }
        });

        Assert.Equal(stream.RunId, exception.RunId);
        Assert.Equal(RunOutcome.Cancelled, stream.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_rollback_stays_a_cancellation_where_errors_are_chunks(bool bySelf)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await ThreadAsync(client);
        var options = LiveRun.Options(steps: 200, milliseconds: 50, resumable: false);
        options.YieldErrors = true;
        var stream = client.Runs.StreamAsync(thread, "slow", options);
        var rollback = new RunCancelOptions { Action = CancelAction.Rollback };

        await foreach (var chunk in stream.WithCancellation(Cancellation))
        {
            if (chunk is UpdatesChunk<SlowState> { Update.Ticks: { HasValue: true, Value: 3 } })
                await (bySelf ? stream.CancelAsync(rollback, Cancellation) : client.Runs.CancelAsync(thread, stream.RunId!.Value, rollback, Cancellation));
        }

        Assert.Equal(RunOutcome.Cancelled, stream.Outcome);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_update_that_the_server_cannot_write_is_no_silent_success(bool resumable)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync(), Quick);
        var stream = client.Runs.StreamAsync<AnyState>(await ThreadAsync(client), "errs", new()
        {
            Input = new StateUpdate<AnyState> { Kind = "unserial" },
            StreamMode = StreamMode.Updates,
            StreamResumable = resumable,
        });

        var exception = await Assert.ThrowsAnyAsync<LangGraphException>(() => DrainAsync(stream));

        Assert.True(exception is StreamInterruptedException or RunFailedException, exception.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_custom_event_that_the_server_cannot_write_is_no_silent_success_though_the_run_succeeds(bool resumable)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync(), Quick);
        var stream = client.Runs.StreamAsync<AnyState>(await ThreadAsync(client), "custom", new()
        {
            Input = new StateUpdate<AnyState> { Q = "undefined" },
            StreamMode = StreamMode.Custom | StreamMode.Values,
            StreamResumable = resumable,
        });

        var exception = await Assert.ThrowsAsync<StreamInterruptedException>(() => DrainAsync(stream));

        Assert.Equal(stream.RunId, exception.RunId);
        Assert.Equal("9", exception.LastEventId);
        Assert.Contains("has event 11", exception.Message);
    }

    private static async Task<Guid> ThreadAsync(LangGraphClient client) => (await client.Threads.CreateAsync(cancellationToken: Cancellation)).ThreadId;

    private static async Task<List<StreamChunk>> DrainAsync<TState>(RunStream<TState> stream)
        where TState : IGraphState<TState>
    {
        var chunks = new List<StreamChunk>();
        await foreach (var chunk in stream.WithCancellation(Cancellation))
            chunks.Add(chunk);
        return chunks;
    }
}
