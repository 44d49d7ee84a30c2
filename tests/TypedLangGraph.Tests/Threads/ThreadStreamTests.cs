using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Threads;

/// <summary>The stream of a thread tells of run after run.</summary>
public sealed class ThreadStreamTests
{
    private static readonly Guid FirstRun = Guid.Parse("1f02c2b3-3cef-68de-b720-eec2a4a8e920");
    private static readonly Guid SecondRun = Guid.Parse("1f02c2b3-3cef-68de-b720-eec2a4a8e921");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Modes_are_one_parameter_with_commas()
    {
        var (chunks, server) = await ReadAsync<JokeState>(2, new() { Modes = ThreadStreamMode.Lifecycle | ThreadStreamMode.StateUpdate }, "thread_stream_lifecycle");

        Assert.Equal($"/threads/{ThreadStreamServer.ThreadId}/stream?stream_modes=lifecycle,state_update", Assert.Single(server.Requests));
        Assert.Null(Assert.Single(server.LastEventIds));
        Assert.Equal([typeof(MetadataChunk), typeof(RunDoneChunk)], chunks.Select(chunk => chunk.GetType()));
    }

    [Fact]
    public async Task Without_modes_the_parameter_is_left_out()
    {
        var (_, server) = await ReadAsync<JokeState>(1, new(), "thread_stream_run_modes");

        Assert.Equal($"/threads/{ThreadStreamServer.ThreadId}/stream", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task All_modes_have_the_servers_names()
    {
        var modes = ThreadStreamMode.RunModes | ThreadStreamMode.Lifecycle | ThreadStreamMode.StateUpdate;

        var (_, server) = await ReadAsync<JokeState>(1, new() { Modes = modes }, "thread_stream_run_modes");

        Assert.EndsWith("?stream_modes=run_modes,lifecycle,state_update", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task The_beginning_and_an_event_are_headers()
    {
        var beginning = await ReadAsync<JokeState>(1, new() { From = StreamCursor.Beginning }, "thread_stream_run_modes");
        var after = await ReadAsync<JokeState>(1, new() { From = StreamCursor.After("1790826799065-0") }, "thread_stream_run_modes");

        Assert.Equal("-", Assert.Single(beginning.Server.LastEventIds));
        Assert.Equal("1790826799065-0", Assert.Single(after.Server.LastEventIds));
    }

    [Fact]
    public async Task One_run_follows_another()
    {
        var (chunks, _) = await ReadAsync<JokeState>(5, new() { From = StreamCursor.Beginning }, "thread_stream_run_modes");

        Assert.Equal(FirstRun, Assert.IsType<MetadataChunk>(chunks[0]).RunId);
        Assert.Equal(["x", "x and cats"], chunks.OfType<ValuesChunk<JokeState>>().Select(chunk => chunk.Values.Topic));
        Assert.Equal(FirstRun, Assert.IsType<RunDoneChunk>(chunks[3]).RunId);
        Assert.Equal(SecondRun, Assert.IsType<MetadataChunk>(chunks[4]).RunId);
    }

    [Fact]
    public async Task The_stream_tells_which_run_its_chunks_belong_to()
    {
        var server = new ThreadStreamServer(Fixture.Stream("thread_stream_error"));
        using var client = server.CreateClient();
        var stream = client.Threads.JoinStreamAsync<AnyState>(ThreadStreamServer.ThreadId, cancellationToken: Token);
        var runs = new List<(Guid?, string?)>();

        await foreach (var chunk in stream.Take(8))
            runs.Add((stream.RunId, stream.LastEventId));

        Assert.Equal([.. Enumerable.Repeat<Guid?>(FirstRun, 4), .. Enumerable.Repeat<Guid?>(SecondRun, 4)], runs.Select(entry => entry.Item1));
        Assert.Equal("1790826910500-3", runs[^1].Item2);
    }

    [Fact]
    public async Task A_question_comes_once_a_run_and_again_in_the_next()
    {
        var (chunks, _) = await ReadAsync<AnyState>(8, new() { From = StreamCursor.Beginning }, "thread_stream_interrupts");

        var questions = chunks.OfType<InterruptChunk>().ToList();
        Assert.Equal(["1790826900000-2", "1790826900500-1"], questions.Select(chunk => chunk.EventId));
        Assert.Single(questions.Select(chunk => Assert.Single(chunk.Interrupts).Id).Distinct());
        Assert.Equal(2, chunks.OfType<ValuesChunk<AnyState>>().Count());
    }

    [Fact]
    public async Task A_failed_run_is_a_chunk_and_the_next_run_follows()
    {
        var (chunks, _) = await ReadAsync<AnyState>(8, new(), "thread_stream_error");

        Assert.Equal(
            [typeof(MetadataChunk), typeof(UpdatesChunk<AnyState>), typeof(ErrorChunk), typeof(RunDoneChunk), typeof(MetadataChunk), typeof(UpdatesChunk<AnyState>), typeof(ValuesChunk<AnyState>), typeof(RunDoneChunk)],
            chunks.Select(chunk => chunk.GetType()));
        Assert.Equal(("ValueError", "boom"), (((ErrorChunk)chunks[2]).Error, ((ErrorChunk)chunks[2]).Message));
    }

    [Fact]
    public async Task A_change_of_the_state_comes_as_a_typed_state()
    {
        var (chunks, _) = await ReadAsync<JokeState>(1, new() { Modes = ThreadStreamMode.StateUpdate }, "thread_stream_state_update");

        var update = Assert.IsType<ThreadStateChunk<JokeState>>(Assert.Single(chunks));
        Assert.Equal((ThreadStreamServer.ThreadId, "patched"), (update.ThreadId, update.State.Values?.Topic));
        Assert.Equal(["generate_joke"], update.State.Next);
    }

    [Fact]
    public async Task Its_token_ends_the_stream_while_nothing_happens()
    {
        using var client = new ThreadStreamServer(Fixture.Stream("thread_stream_lifecycle")).CreateClient();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var stream = client.Threads.JoinStreamAsync<JokeState>(ThreadStreamServer.ThreadId, cancellationToken: stop.Token);
        await using var chunks = stream.GetAsyncEnumerator(Token);
        Assert.True(await chunks.MoveNextAsync());
        Assert.True(await chunks.MoveNextAsync());

        var waiting = chunks.MoveNextAsync();
        Assert.False(waiting.IsCompleted);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact]
    public void A_stream_is_read_once()
    {
        using var client = new ThreadStreamServer().CreateClient();
        var stream = client.Threads.JoinStreamAsync<JokeState>(ThreadStreamServer.ThreadId, cancellationToken: Token);
        _ = stream.GetAsyncEnumerator(Token);

        var exception = Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator(Token));

        Assert.Contains("LastEventId", exception.Message);
    }

    private static async Task<(List<StreamChunk> Chunks, ThreadStreamServer Server)> ReadAsync<TState>(int count, ThreadStreamOptions options, params string[] recordings)
        where TState : IGraphState<TState>
    {
        var server = new ThreadStreamServer([.. recordings.Select(Fixture.Stream)]);
        using var client = server.CreateClient();
        var chunks = await client.Threads.JoinStreamAsync<TState>(ThreadStreamServer.ThreadId, options, Token).Take(count).ToListAsync(Token);
        return (chunks, server);
    }
}
