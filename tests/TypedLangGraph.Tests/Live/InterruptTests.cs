using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>A real server announces an interrupt in several ways; the caller sees each interrupt of a run once.</summary>
public sealed class InterruptTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StreamMode.Values, false)]
    [InlineData(StreamMode.Updates, false)]
    [InlineData(StreamMode.Values | StreamMode.Updates, false)]
    [InlineData(StreamMode.Values | StreamMode.Updates, true)]
    public async Task One_question_comes_once_whatever_is_streamed(StreamMode modes, bool subgraphs)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (chunks, outcome) = await RunAsync(client, "single", modes, subgraphs);

        var interrupt = Assert.Single(Assert.Single(chunks.OfType<InterruptChunk>()).Interrupts);
        Assert.Equal("\"first?\"", interrupt.Value.ToString());
        Assert.NotNull(interrupt.Id);
        Assert.Equal(RunOutcome.Interrupted, outcome);
        Assert.All(chunks.OfType<ValuesChunk<HitlState>>(), chunk => Assert.Equal("single", chunk.Values.Kind));
    }

    [Fact]
    public async Task Parallel_questions_come_once_each()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (chunks, outcome) = await RunAsync(client, "parallel", StreamMode.Values | StreamMode.Updates, subgraphs: true);

        var interrupts = chunks.OfType<InterruptChunk>().SelectMany(chunk => chunk.Interrupts).ToList();
        Assert.Equal(2, interrupts.Select(interrupt => interrupt.Id).Distinct().Count());
        Assert.Equal(["\"first?\"", "{\"question\":\"second?\",\"options\":[\"a\",\"b\"],\"n\":1}"], interrupts.Select(interrupt => interrupt.Value.ToString()).Order());
        Assert.Equal(RunOutcome.Interrupted, outcome);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "sub")]
    public async Task A_question_of_a_subgraph_comes_once(bool subgraphs, string node)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (chunks, outcome) = await RunAsync(client, "sub", StreamMode.Values | StreamMode.Updates, subgraphs);

        var chunk = Assert.Single(chunks.OfType<InterruptChunk>());
        Assert.Equal("{\"from\":\"sub\"}", Assert.Single(chunk.Interrupts).Value.ToString());
        Assert.Equal(node, string.Join('/', chunk.Namespace.Segments.Select(segment => segment.Node)));
        Assert.Equal(RunOutcome.Interrupted, outcome);
    }

    [Fact]
    public async Task The_next_question_of_a_node_comes_in_the_next_run_under_the_same_id()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, first) = await InterruptRuns.AskAsync(client, "twice");

        var second = await InterruptRuns.InterruptsAsync(client, thread, Resume.To(Assert.Single(first), "one"));
        var third = await InterruptRuns.InterruptsAsync(client, thread, Resume.To(Assert.Single(second), "two"));

        Assert.Equal("\"first?\"", first[0].Value.ToString());
        Assert.Equal("second?", second[0].Value.Read(HitlContext.Default.HitlQuestion)?.Question);
        Assert.Equal(first[0].Id, second[0].Id);
        Assert.Empty(third);
    }

    [Fact]
    public async Task A_question_is_read_as_its_own_type()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, first) = await InterruptRuns.AskAsync(client, "twice");

        var second = await InterruptRuns.InterruptsAsync(client, thread, Resume.To(first[0], "one"));

        var question = Assert.Single(second).Value.Read(HitlContext.Default.HitlQuestion)!;
        Assert.Equal(("second?", 1), (question.Question, question.N));
        Assert.Equal(["a", "b"], question.Options);
    }

    [Fact]
    public async Task The_threads_state_has_the_questions_too()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var (thread, asked) = await InterruptRuns.AskAsync(client, "parallel");

        var state = await client.Threads.GetStateAsync<HitlState>(thread, cancellationToken: Token);
        Assert.Equal(asked.Select(interrupt => interrupt.Id).Order(), state.Interrupts.Select(interrupt => interrupt.Id).Order());
        Assert.Equal(["ask1", "ask2"], state.Next.Order());
    }

    [Fact]
    public async Task A_breakpoint_before_a_node_asks_nothing()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var stream = client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "x" },
            StreamMode = StreamMode.Values | StreamMode.Updates,
            InterruptBefore = ["generate_joke"],
        }, Token);

        var chunks = await stream.ToListAsync(Token);

        Assert.Empty(Assert.Single(chunks.OfType<InterruptChunk>()).Interrupts);
        Assert.Equal("refine_topic", Assert.Single(chunks.OfType<UpdatesChunk<JokeState>>()).Node);
        Assert.Equal(RunOutcome.Interrupted, stream.Outcome);
    }

    [Fact]
    public async Task After_every_breakpoint_the_run_goes_on_without_input()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var nodes = new List<string>();

        RunStream<JokeState> stream;
        do
        {
            stream = client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
            {
                Input = nodes.Count == 0 ? new StateUpdate<JokeState> { Topic = "x" } : null,
                StreamMode = StreamMode.Updates,
                InterruptAfter = ["*"],
            }, Token);
            nodes.AddRange(await stream.OfType<UpdatesChunk<JokeState>>().Select(chunk => chunk.Node).ToListAsync(Token));
        }
        while (stream.Outcome == RunOutcome.Interrupted && nodes.Count < 5);

        Assert.Equal(["refine_topic", "generate_joke"], nodes);
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
    }

    private static async Task<(List<StreamChunk> Chunks, RunOutcome Outcome)> RunAsync(LangGraphClient client, string kind, StreamMode modes, bool subgraphs)
    {
        var thread = await client.Threads.CreateAsync(cancellationToken: Token);
        var stream = client.Runs.StreamAsync<HitlState>(thread.ThreadId, "hitl", new()
        {
            Input = new StateUpdate<HitlState> { Kind = kind },
            StreamMode = modes,
            StreamSubgraphs = subgraphs,
        }, Token);
        return (await stream.ToListAsync(Token), stream.Outcome);
    }
}
