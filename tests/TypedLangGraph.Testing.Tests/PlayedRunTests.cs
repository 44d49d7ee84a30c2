using System.Text.Json.Nodes;

namespace TypedLangGraph.Testing.Tests;

/// <summary>A client reads what a script plays, as if a server had sent it.</summary>
public sealed class PlayedRunTests
{
    private const StreamMode Modes = StreamMode.Values | StreamMode.Updates | StreamMode.MessagesTuple | StreamMode.Custom;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_step_is_the_chunk_of_its_mode()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript()
            .Updates("write", new StateUpdate<JokeState> { Joke = "ha" })
            .Token("Hel")
            .Token("lo")
            .Custom(new JsonObject { ["done"] = 1 })
            .Heartbeat()
            .Values(new JokeState { Topic = "cats", Joke = "ha" })
            .Event("news", JsonPayload.Parse("[1]")));
        using var client = server.CreateClient();

        var stream = client.Runs.StreamAsync<JokeState>(Guid.NewGuid(), "joke", new() { StreamMode = Modes });
        var chunks = await stream.ToListAsync(Stop);

        Assert.Equal(
            ["MetadataChunk", "UpdatesChunk`1", "MessageTokenChunk", "MessageTokenChunk", "CustomChunk", "ValuesChunk`1", "UnknownChunk"],
            chunks.Select(chunk => chunk.GetType().Name));
        Assert.Equal("ha", chunks.OfType<UpdatesChunk<JokeState>>().Single().Update.Joke.Value);
        Assert.Equal("Hello", string.Concat(chunks.OfType<MessageTokenChunk>().Select(token => token.Text)));
        Assert.Equal(new JokeState { Topic = "cats", Joke = "ha" }, chunks.OfType<ValuesChunk<JokeState>>().Single().Values);
        Assert.Equal((RunOutcome.Finished, server.SingleRun.RunId), (stream.Outcome, stream.RunId));
    }

    [Fact]
    public async Task A_broken_connection_is_resumed_behind_the_last_event()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript().Custom(1).Disconnect().Custom(2).Disconnect().Custom(3));
        using var client = server.CreateClient();

        var chunks = await client.Runs.StreamAsync<JokeState>(Guid.NewGuid(), "joke", new() { StreamMode = StreamMode.Custom, StreamResumable = true }).ToListAsync(Stop);

        Assert.Equal(["1", "2", "3"], chunks.OfType<CustomChunk>().Select(chunk => chunk.Payload.ToString()));

        // Behind them come the client's own looks for events after the end.
        Assert.Equal(["1", "3"], server.Requests.Select(request => request.Headers.GetValueOrDefault("Last-Event-ID")).OfType<string>().Take(2));
    }

    [Fact]
    public async Task A_broken_connection_of_a_run_that_cannot_be_resumed_is_told()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript().Custom(1).Disconnect().Custom(2));
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<StreamInterruptedException>(async () =>
            await client.Runs.StreamAsync<JokeState>("joke", new() { StreamMode = StreamMode.Custom }).ToListAsync(Stop));
    }

    [Theory]
    [InlineData(StreamMode.Updates)]
    [InlineData(StreamMode.Values)]
    public async Task A_graph_that_asks_is_answered_by_the_next_run(StreamMode mode)
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript().Interrupt("i1", new JsonObject { ["ok"] = "?" }), new RunScript());
        using var client = server.CreateClient();
        var thread = await client.Threads.CreateAsync(cancellationToken: Stop);

        var asking = client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new() { StreamMode = mode });
        var question = (await asking.ToListAsync(Stop)).OfType<InterruptChunk>().Single().Interrupts.Single();
        var answering = client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new() { Input = Resume.To(question, "yes"), StreamMode = mode });
        await answering.ToListAsync(Stop);

        Assert.Equal((RunOutcome.Interrupted, RunOutcome.Finished), (asking.Outcome, answering.Outcome));
        Assert.Equal("""{"resume":{"i1":"yes"}}""", server.Runs[1].Command.ToString());
    }

    [Fact]
    public async Task A_graph_that_fails_throws()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript().Error("ValueError", "boom"));
        using var client = server.CreateClient();

        var failure = await Assert.ThrowsAsync<RunFailedException>(async () => await client.Runs.StreamAsync<JokeState>("joke", new()).ToListAsync(Stop));

        Assert.Equal(("ValueError", "boom"), (failure.Error, failure.ServerMessage));
    }

    [Fact]
    public async Task A_run_is_waited_for()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript().Values(new JokeState { Topic = "a" }).Values(new JokeState { Topic = "b" }));
        using var client = server.CreateClient();

        var result = await client.Runs.WaitAsync<JokeState>("joke", new() { Input = new StateUpdate<JokeState> { Topic = "a" } }, Stop);

        Assert.Equal("b", result.Values!.Topic);
        Assert.Equal("a", server.SingleRun.Input<JokeState>().Topic);
    }

    [Fact]
    public async Task A_run_in_the_background_is_joined()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript().Updates("write", new StateUpdate<JokeState> { Joke = "ha" }));
        using var client = server.CreateClient();
        var thread = await client.Threads.CreateAsync(cancellationToken: Stop);

        var run = await client.Runs.CreateAsync<JokeState>(thread.ThreadId, "joke", new() { StreamMode = StreamMode.Updates, StreamResumable = true }, Stop);
        var chunks = await client.Runs.JoinStreamAsync<JokeState>(thread.ThreadId, run.RunId, new() { From = StreamCursor.Beginning }).ToListAsync(Stop);

        Assert.Equal("ha", chunks.OfType<UpdatesChunk<JokeState>>().Single().Update.Joke.Value);
    }

    [Fact]
    public async Task A_run_that_is_silent_can_be_cancelled()
    {
        var server = new FakeAgentServer().Plays("joke", new RunScript().Custom(1).Silence().Custom(2));
        using var client = server.CreateClient();
        var stream = client.Runs.StreamAsync<JokeState>(Guid.NewGuid(), "joke", new() { StreamMode = StreamMode.Custom });
        var seen = new List<string>();

        await foreach (var chunk in stream.WithCancellation(Stop))
        {
            seen.Add(chunk.ToString()!);
            if (chunk is CustomChunk)
                await stream.CancelAsync(cancellationToken: Stop);
        }

        Assert.Equal((2, RunOutcome.Cancelled), (seen.Count, stream.Outcome));
    }
}
