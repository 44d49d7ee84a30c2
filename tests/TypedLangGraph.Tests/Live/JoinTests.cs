using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>Joining the stream of a run that exists already, at a real server.</summary>
public sealed class JoinTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_live_run_is_joined_from_its_beginning()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var run = await StartAsync(client, upto: 3, ms: 150);
        var stream = client.Runs.JoinStreamAsync<SlowState>(run.ThreadId, run.RunId, new() { From = StreamCursor.Beginning }, Token);

        var chunks = await stream.ToListAsync(Token);

        Assert.Equal(run.RunId, Assert.IsType<MetadataChunk>(chunks[0]).RunId);
        Assert.Equal([1, 2, 3], Ticks(chunks));
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
        Assert.Equal(chunks[^1].EventId, stream.LastEventId);
    }

    [Fact]
    public async Task A_run_that_has_ended_tells_all_that_was_kept()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var run = await StartAndEndAsync(client);

        var first = await JoinAsync(client, run, StreamCursor.Beginning);
        var second = await JoinAsync(client, run, StreamCursor.Beginning);

        Assert.Equal([1, 2, 3], Ticks(first));
        Assert.Equal(first.Select(chunk => chunk.EventId), second.Select(chunk => chunk.EventId));
    }

    [Fact]
    public async Task A_cursor_gives_exactly_what_follows_its_event()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var run = await StartAndEndAsync(client);
        var all = await JoinAsync(client, run, StreamCursor.Beginning);

        foreach (var id in all.Select(chunk => chunk.EventId!).Distinct())
        {
            var rest = await JoinAsync(client, run, StreamCursor.After(id));

            Assert.Equal(all.SkipWhile(chunk => chunk.EventId != id).SkipWhile(chunk => chunk.EventId == id).Select(chunk => chunk.ToString()), rest.Select(chunk => chunk.ToString()));
        }
    }

    [Fact]
    public async Task A_run_that_this_client_left_goes_on_where_it_was_left()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var stream = client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", Options(upto: 5, ms: 100), Token);
        var before = await stream.OfType<UpdatesChunk<SlowState>>().Take(2).ToListAsync(Token);

        var after = await client.Runs.JoinStreamAsync<SlowState>(thread.ThreadId, stream.RunId!.Value, new() { From = StreamCursor.After(stream.LastEventId!) }, Token).ToListAsync(Token);

        Assert.Equal([1, 2, 3, 4, 5], Ticks([.. before, .. after]));
    }

    [Fact]
    public async Task Without_a_cursor_the_stream_begins_with_what_comes_next()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var run = await StartAndEndAsync(client);

        Assert.Empty(await JoinAsync(client, run, from: null));
    }

    [Fact]
    public async Task A_failed_run_fails_for_those_who_join_it()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var run = await client.Runs.CreateAsync<AnyState>(thread.ThreadId, "errs", new()
        {
            Input = new StateUpdate<AnyState> { Kind = "custom" },
            StreamMode = StreamMode.Updates,
            StreamResumable = true,
        }, Token);

        var exception = await Assert.ThrowsAsync<RunFailedException>(async () =>
            await client.Runs.JoinStreamAsync<AnyState>(thread.ThreadId, run.RunId, new() { From = StreamCursor.Beginning }, Token).ToListAsync(Token));

        Assert.Equal(("MyDomainError", run.RunId), (exception.Error, exception.RunId));
    }

    [Fact]
    public async Task A_question_is_seen_by_those_who_join()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var run = await client.Runs.CreateAsync<HitlState>(thread.ThreadId, "hitl", new()
        {
            Input = new StateUpdate<HitlState> { Kind = "single" },
            StreamMode = StreamMode.Updates | StreamMode.Values,
            StreamResumable = true,
        }, Token);
        var stream = client.Runs.JoinStreamAsync<HitlState>(thread.ThreadId, run.RunId, new() { From = StreamCursor.Beginning }, Token);

        var chunks = await stream.ToListAsync(Token);

        Assert.Equal("\"first?\"", Assert.Single(Assert.Single(chunks.OfType<InterruptChunk>()).Interrupts).Value.ToString());
        Assert.Equal(RunOutcome.Interrupted, stream.Outcome);
    }

    [Fact]
    public async Task An_unknown_run_is_not_taken_for_a_finished_one()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var stream = client.Runs.JoinStreamAsync<SlowState>(thread.ThreadId, Guid.NewGuid(), cancellationToken: Token);

        var exception = await Assert.ThrowsAnyAsync<LangGraphException>(async () => await stream.ToListAsync(Token));

        Assert.Contains("not found", exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_run_without_a_thread_is_joined_by_its_id_alone()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var run = await client.Runs.CreateAsync<SlowState>("slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 3, Ms = 150 },
            StreamMode = StreamMode.Updates,
            StreamResumable = true,
        }, Token);

        var chunks = await client.Runs.JoinStreamAsync<SlowState>(run.RunId, new() { From = StreamCursor.Beginning }, Token).ToListAsync(Token);

        Assert.Equal([1, 2, 3], Ticks(chunks));
    }

    [Theory]
    [InlineData(true, 20, 500, "interrupted")]
    [InlineData(false, 10, 50, "success")]
    public async Task Leaving_cancels_the_run_only_when_asked_to(bool cancelOnDisconnect, int upto, int ms, string status)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var run = await StartAsync(client, upto, ms);

        await client.Runs.JoinStreamAsync<SlowState>(run.ThreadId, run.RunId, new() { From = StreamCursor.Beginning, CancelOnDisconnect = cancelOnDisconnect }, Token)
            .OfType<UpdatesChunk<SlowState>>().FirstAsync(Token);

        Assert.Equal(status, (await RunStatuses.WaitForEndAsync(client, run)).Value);
    }

    private static ThreadRunOptions<SlowState> Options(int upto, int ms) => new()
    {
        Input = new StateUpdate<SlowState> { Upto = upto, Ms = ms },
        StreamMode = StreamMode.Updates,
        StreamResumable = true,
    };

    private static async Task<Run> StartAsync(LangGraphClient client, int upto, int ms)
    {
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        return await client.Runs.CreateAsync(thread.ThreadId, "slow", Options(upto, ms), Token);
    }

    private static async Task<Run> StartAndEndAsync(LangGraphClient client)
    {
        var run = await StartAsync(client, upto: 3, ms: 10);
        await RunStatuses.WaitForEndAsync(client, run);
        return run;
    }

    private static ValueTask<List<StreamChunk>> JoinAsync(LangGraphClient client, Run run, StreamCursor? from) =>
        client.Runs.JoinStreamAsync<SlowState>(run.ThreadId, run.RunId, new() { From = from }, Token).ToListAsync(Token);

    private static IEnumerable<int?> Ticks(IEnumerable<StreamChunk> chunks) => chunks.OfType<UpdatesChunk<SlowState>>().Select(chunk => chunk.Update.Ticks.Value);
}
