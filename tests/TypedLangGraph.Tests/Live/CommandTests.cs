using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>Commands on a real server.</summary>
public sealed class CommandTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Update_and_goto_write_first_and_then_run_the_node()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (nodes, state) = await CommandAsync(client, new() { Update = new StateUpdate<JokeState> { Topic = "updated" }, Goto = "generate_joke" });

        Assert.Equal(["generate_joke"], nodes);
        Assert.Equal(("updated", "This is a joke about updated"), (state?.Topic, state?.Joke));
    }

    [Fact]
    public async Task Goto_runs_the_node_on_the_state_as_it_is()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (nodes, state) = await CommandAsync(client, new() { Goto = "refine_topic" });

        Assert.Equal(["refine_topic", "generate_joke"], nodes);
        Assert.Equal("This is a joke about x and cats and cats", state?.Joke);
    }

    [Fact]
    public async Task Update_alone_changes_the_state_and_runs_nothing()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (nodes, state) = await CommandAsync(client, new() { Update = new StateUpdate<JokeState> { Joke = null } });

        Assert.Empty(nodes);
        Assert.Equal(("x and cats", null), (state?.Topic, state?.Joke));
    }

    [Fact]
    public async Task Send_gives_a_node_an_input_of_its_own()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var input = JsonPayload.FromUpdate(new StateUpdate<JokeState> { Topic = "sent" });

        var (nodes, state) = await CommandAsync(client, new() { Goto = new Send { Node = "generate_joke", Input = input } });

        Assert.Equal(["generate_joke"], nodes);
        Assert.Equal(("x and cats", "This is a joke about sent"), (state?.Topic, state?.Joke));
    }

    [Fact]
    public async Task Several_targets_run_side_by_side()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        await client.Runs.WaitAsync<EdgeState>(thread.ThreadId, "edge", new() { Input = new StateUpdate<EdgeState> { Kind = "pick" } }, Token);

        var writes = await client.Runs.StreamAsync<EdgeState>(thread.ThreadId, "edge", new()
        {
            Input = new GraphCommand<EdgeState>
            {
                Goto = new GotoTarget[]
                {
                    new Send { Node = "w", Input = JsonPayload.Parse("""{"n":7}""") },
                    new Send { Node = "w", Input = JsonPayload.Parse("""{"n":8}""") },
                    "node with space",
                },
            },
            StreamMode = StreamMode.Updates,
        }, Token).OfType<UpdatesChunk<EdgeState>>().Select(chunk => $"{chunk.Node}: {string.Join(',', chunk.Update.Log.Value)}").ToListAsync(Token);

        Assert.Equal(["node with space: spaced", "w: w7", "w: w8"], writes.Order());
    }

    [Fact]
    public async Task A_command_can_answer_and_write_at_once()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, asked) = await InterruptRuns.AskAsync(client, "single");

        var result = await client.Runs.WaitAsync<HitlState>(thread, "hitl", new()
        {
            Input = new GraphCommand<HitlState> { Resume = Resume.To(asked[0], "yes"), Update = new StateUpdate<HitlState> { Kind = "changed" } },
        }, Token);

        Assert.Equal("changed", result.Values?.Kind);
        Assert.Contains("ask1:\"yes\"", result.Values!.Log);
    }

    [Fact]
    public async Task A_node_that_the_graph_does_not_have_runs_nothing()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (nodes, state) = await CommandAsync(client, new() { Goto = "nope" });

        Assert.Empty(nodes);
        Assert.Equal("x and cats", state?.Topic);
    }

    private static async Task<(IReadOnlyList<string> Nodes, JokeState? State)> CommandAsync(LangGraphClient client, GraphCommand<JokeState> command)
    {
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        await client.Runs.WaitAsync<JokeState>(thread.ThreadId, "joke", new() { Input = new StateUpdate<JokeState> { Topic = "x" } }, Token);
        var stream = client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new() { Input = command, StreamMode = StreamMode.Updates }, Token);
        var nodes = await stream.OfType<UpdatesChunk<JokeState>>().Select(chunk => chunk.Node).ToListAsync(Token);
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
        return (nodes, (await client.Threads.GetStateAsync<JokeState>(thread.ThreadId, cancellationToken: Token)).Values);
    }
}
