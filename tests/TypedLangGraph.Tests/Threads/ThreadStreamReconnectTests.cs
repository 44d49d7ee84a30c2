using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Threads;

/// <summary>The stream of a thread goes on when its connection is lost, with nothing lost and nothing twice.</summary>
public sealed class ThreadStreamReconnectTests
{
    private static readonly byte[] Recording = Fixture.Stream("thread_stream_run_modes");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_event_whose_id_was_asked_for_is_not_repeated()
    {
        var whole = await ReadAsync(new ThreadStreamServer(Recording));
        var server = new ThreadStreamServer(Recording) { BreaksAfterBytes = [Recording.AsSpan().IndexOf("id: 1790826799065-0\r\n\r\n"u8) + 23] };

        var cut = await ReadAsync(server);

        Assert.Equal(whole, cut);
        Assert.Equal(["-", "1790826799065-0"], server.LastEventIds);
    }

    [Fact]
    public async Task The_modes_are_asked_for_again()
    {
        var server = new ThreadStreamServer(Recording) { BreaksAfterBytes = [140] };

        await ReadAsync(server, ThreadStreamMode.RunModes | ThreadStreamMode.StateUpdate);

        Assert.Equal(2, server.Requests.Count);
        Assert.Single(server.Requests.Distinct(), $"/threads/{ThreadStreamServer.ThreadId}/stream?stream_modes=run_modes,state_update");
    }

    [Fact]
    public async Task Wherever_the_connection_breaks_the_chunks_are_the_same()
    {
        var whole = await ReadAsync(new ThreadStreamServer(Recording));

        for (var bytes = 0; bytes < Recording.Length; bytes++)
            Assert.Equal(whole, await ReadAsync(new ThreadStreamServer(Recording) { BreaksAfterBytes = [bytes] }));
    }

    [Fact]
    public async Task Several_breaks_in_a_row_are_survived()
    {
        var server = new ThreadStreamServer(Recording) { BreaksAfterBytes = [200, 0, 10, 200] };

        Assert.Equal(await ReadAsync(new ThreadStreamServer(Recording)), await ReadAsync(server));
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_stream_that_began_with_what_comes_next_and_has_no_id_yet_tells_that_it_may_have_missed_something()
    {
        var server = new ThreadStreamServer(Recording) { BreaksAfterBytes = [0] };
        using var client = server.CreateClient();

        var exception = await Assert.ThrowsAsync<StreamInterruptedException>(async () =>
            await client.Threads.JoinStreamAsync<JokeState>(ThreadStreamServer.ThreadId, cancellationToken: Token).FirstAsync(Token));

        Assert.Contains("no event id", exception.Message);
    }

    /// <summary>The five chunks of the recording, as text.</summary>
    private static async Task<List<string>> ReadAsync(ThreadStreamServer server, ThreadStreamMode modes = ThreadStreamMode.None)
    {
        using var client = server.CreateClient();
        return await client.Threads.JoinStreamAsync<JokeState>(ThreadStreamServer.ThreadId, new() { Modes = modes, From = StreamCursor.Beginning }, Token)
            .Take(5).Select(chunk => $"{chunk.EventId} {chunk}").ToListAsync(Token);
    }
}
