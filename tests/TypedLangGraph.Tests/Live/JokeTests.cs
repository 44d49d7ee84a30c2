using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>The documentation's joke graph on a real server.</summary>
public sealed class JokeTests(DevServerFixture server)
{
    [Fact]
    public async Task Streams_updates_and_values_of_a_run_on_a_thread()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        var stream = client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.Updates | StreamMode.Values,
        });

        var chunks = await ReadAsync(stream);

        var metadata = Assert.IsType<MetadataChunk>(chunks[0]);
        Assert.Equal(stream.RunId, metadata.RunId);
        Assert.Equal(thread.ThreadId, stream.ThreadId);
        Assert.Equal(
            [("refine_topic", "ice cream and cats", default(Optional<string?>)), ("generate_joke", default(Optional<string?>), "This is a joke about ice cream and cats")],
            chunks.OfType<UpdatesChunk<JokeState>>().Select(chunk => (chunk.Node, chunk.Update.Topic, chunk.Update.Joke)));
        Assert.Equal(
            [("ice cream", null), ("ice cream and cats", null), ("ice cream and cats", "This is a joke about ice cream and cats")],
            chunks.OfType<ValuesChunk<JokeState>>().Select(chunk => (chunk.Values.Topic, chunk.Values.Joke)));
        Assert.Equal(chunks[^1].EventId, stream.LastEventId);
        var state = await client.Threads.GetStateAsync<JokeState>(thread.ThreadId, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("This is a joke about ice cream and cats", state.Values?.Joke);
    }

    [Fact]
    public async Task Streams_a_run_without_a_thread()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var stream = client.Runs.StreamAsync<JokeState>("joke", new() { Input = new JokeState.Update { Topic = "tea" } });

        var chunks = await ReadAsync(stream);

        Assert.Equal("This is a joke about tea and cats", Assert.IsType<ValuesChunk<JokeState>>(chunks[^1]).Values.Joke);
        Assert.NotNull(stream.RunId);
        Assert.Null(stream.ThreadId);
    }

    [Fact]
    public async Task Streams_subgraphs_as_their_own_state()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var chunks = await ReadAsync(client.Runs.StreamAsync<ParentState>("parent", new()
        {
            Input = new StateUpdate<ParentState> { Foo = "foo" },
            StreamMode = StreamMode.Updates | StreamMode.Values,
            StreamSubgraphs = true,
        }));

        Assert.Equal(["hi! foo", "hi! foobar"], chunks.OfType<UpdatesChunk<ParentState>>().Select(chunk => chunk.Update.Foo.Value));
        var inner = chunks.OfType<SubgraphUpdatesChunk>().ToList();
        Assert.Equal(["subgraph_node_1", "subgraph_node_2"], inner.Select(chunk => chunk.Node));
        Assert.All(inner, chunk => Assert.Equal("node_2", Assert.Single(chunk.Namespace.Segments).Node));
        Assert.Equal("bar", inner[0].Read<ChildState>().Bar.Value);
        var state = chunks.OfType<SubgraphValuesChunk>().Last().Read<ChildState>();
        Assert.Equal(("hi! foobar", "bar"), (state.Foo, state.Bar));
    }

    private static async Task<List<StreamChunk>> ReadAsync<TState>(RunStream<TState> stream)
        where TState : IGraphState<TState>
    {
        var chunks = new List<StreamChunk>();
        await foreach (var chunk in stream.WithCancellation(TestContext.Current.CancellationToken))
            chunks.Add(chunk);
        return chunks;
    }
}
