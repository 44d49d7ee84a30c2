using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>Subgraphs of a real server come as their own state, and never as that of the graph around them.</summary>
public sealed class SubgraphTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mapped_subgraph_comes_as_its_own_state()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var chunks = await RunParentAsync(client, new SubgraphStates().Map<ChildState>("node_2"));

        Assert.Equal(["subgraph_node_1", "subgraph_node_2"], chunks.OfType<UpdatesChunk<ChildState>>().Select(chunk => chunk.Node));
        Assert.Equal(
            [("hi! foo", null), ("hi! foo", "bar"), ("hi! foobar", "bar")],
            chunks.OfType<ValuesChunk<ChildState>>().Select(chunk => (chunk.Values.Foo, chunk.Values.Bar)));
        Assert.Empty(chunks.OfType<SubgraphUpdatesChunk>());
        Assert.Empty(chunks.OfType<SubgraphValuesChunk>());
    }

    [Fact]
    public async Task The_graph_around_it_stays_what_it_was()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var chunks = await RunParentAsync(client, new SubgraphStates().Map<ChildState>("node_2"));

        Assert.Equal(["foo", "hi! foo", "hi! foobar"], chunks.OfType<ValuesChunk<ParentState>>().Select(chunk => chunk.Values.Foo));
        Assert.Equal(["node_1", "node_2"], chunks.OfType<UpdatesChunk<ParentState>>().Select(chunk => chunk.Node));
        Assert.All(chunks.Where(chunk => chunk is ValuesChunk<ParentState> or UpdatesChunk<ParentState>), chunk => Assert.True(chunk.Namespace.IsRoot));
        Assert.All(chunks.Where(chunk => chunk is ValuesChunk<ChildState> or UpdatesChunk<ChildState>), chunk =>
        {
            var segment = Assert.Single(chunk.Namespace.Segments);
            Assert.Equal("node_2", segment.Node);
            Assert.True(Guid.TryParse(segment.TaskId, out _));
        });
    }

    [Fact]
    public async Task A_subgraph_that_has_the_same_keys_is_not_decoded_either_unless_it_is_mapped()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var chunks = await RunParentAsync(client, new SubgraphStates().Map<ChildState>("another_node"));

        Assert.Equal(3, chunks.OfType<SubgraphValuesChunk>().Count());
        Assert.Equal(2, chunks.OfType<SubgraphUpdatesChunk>().Count());
        Assert.Equal(3, chunks.OfType<ValuesChunk<ParentState>>().Count());
        Assert.DoesNotContain(chunks, chunk => chunk is ValuesChunk<ChildState> or UpdatesChunk<ChildState>);
    }

    [Fact]
    public async Task Each_of_three_levels_has_its_state_and_its_path()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var chunks = await client.Runs.StreamAsync<DeepState>("deep", new()
        {
            StreamMode = StreamMode.Updates,
            StreamSubgraphs = true,
            Input = new StateUpdate<DeepState> { Depth = 0 },
            SubgraphStates = new SubgraphStates().Map<MiddleState>("l2").Map<MiddleState>("l2b").Map<InnerState>("l3"),
        }, Token).ToListAsync(Token);

        Assert.Equal(["l2", "l2b", "top"], Nodes<DeepState>(chunks));
        Assert.Equal(["l2/l3", "l2/pre", "l2b/l3", "l2b/pre"], Nodes<MiddleState>(chunks));
        Assert.Equal(["l2/l3/llm", "l2b/l3/llm"], Nodes<InnerState>(chunks));
        Assert.All(chunks.OfType<UpdatesChunk<InnerState>>(), chunk => Assert.Equal((3, "x"), (chunk.Update.Depth.Value, chunk.Update.InnerOnly.Value)));
    }

    [Fact]
    public async Task A_question_of_a_mapped_subgraph_comes_once()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);

        var chunks = await client.Runs.StreamAsync<HitlState>(thread.ThreadId, "hitl", new()
        {
            Input = new StateUpdate<HitlState> { Kind = "sub" },
            StreamMode = StreamMode.Values | StreamMode.Updates,
            StreamSubgraphs = true,
            SubgraphStates = new SubgraphStates().Map<HitlState>("sub"),
        }, Token).ToListAsync(Token);

        Assert.Equal("{\"from\":\"sub\"}", Assert.Single(Assert.Single(chunks.OfType<InterruptChunk>()).Interrupts).Value.ToString());
    }

    [Fact]
    public async Task Those_who_join_map_subgraphs_too()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var run = await client.Runs.CreateAsync<ParentState>(thread.ThreadId, "parent", new()
        {
            Input = new StateUpdate<ParentState> { Foo = "foo" },
            StreamMode = StreamMode.Updates,
            StreamSubgraphs = true,
            StreamResumable = true,
        }, Token);

        var chunks = await client.Runs.JoinStreamAsync<ParentState>(thread.ThreadId, run.RunId, new()
        {
            From = StreamCursor.Beginning,
            SubgraphStates = new SubgraphStates().Map<ChildState>("node_2"),
        }, Token).ToListAsync(Token);

        Assert.Equal(["node_2/subgraph_node_1", "node_2/subgraph_node_2"], Nodes<ChildState>(chunks));
    }

    private static ValueTask<List<StreamChunk>> RunParentAsync(LangGraphClient client, SubgraphStates states) =>
        client.Runs.StreamAsync<ParentState>("parent", new()
        {
            Input = new StateUpdate<ParentState> { Foo = "foo" },
            StreamMode = StreamMode.Updates | StreamMode.Values,
            StreamSubgraphs = true,
            SubgraphStates = states,
        }, Token).ToListAsync(Token);

    /// <summary>The path of each node whose update came as <typeparamref name="TState"/>.</summary>
    private static IEnumerable<string> Nodes<TState>(IEnumerable<StreamChunk> chunks)
        where TState : IGraphState<TState> =>
        chunks.OfType<UpdatesChunk<TState>>().Select(chunk => string.Join('/', chunk.Namespace.Segments.Select(segment => segment.Node).Append(chunk.Node))).Order();
}
