using System.Text.Json.Nodes;
using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>Answers reach the graph of a real server as they were given.</summary>
public sealed class InterruptResumeTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_open_question_needs_no_id()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, _) = await InterruptRuns.AskAsync(client, "single");

        var log = await InterruptRuns.AnswerAsync(client, thread, Resume.With("yes"));

        Assert.Equal(["start", "ask1:\"yes\"", "end"], log);
    }

    [Fact]
    public async Task An_answer_can_have_a_type()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, _) = await InterruptRuns.AskAsync(client, "single");

        var log = await InterruptRuns.AnswerAsync(client, thread, Resume.With(new HitlAnswer(true, "fine"), HitlContext.Default.HitlAnswer));

        Assert.Equal("ask1:{\"ok\":true,\"comment\":\"fine\"}", log[1]);
    }

    [Fact]
    public async Task Several_questions_are_answered_in_one_go()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, asked) = await InterruptRuns.AskAsync(client, "parallel");
        var first = asked.Single(interrupt => interrupt.Value.ToString() == "\"first?\"");
        var second = asked.Single(interrupt => interrupt != first);

        var log = await InterruptRuns.AnswerAsync(client, thread, Resume.To(first, 1).And(second, new HitlAnswer(false, null), HitlContext.Default.HitlAnswer));

        Assert.Equal(["start", "ask1:1", "ask2:{\"ok\":false,\"comment\":null}", "end"], log);
    }

    [Fact]
    public async Task A_question_that_was_not_answered_is_asked_again()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, asked) = await InterruptRuns.AskAsync(client, "parallel");

        var open = await InterruptRuns.InterruptsAsync(client, thread, Resume.To(asked[0], "one"));

        Assert.Equal(asked[1].Id, Assert.Single(open).Id);
        Assert.Contains("end", await InterruptRuns.AnswerAsync(client, thread, Resume.To(open[0], "two")));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("0")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task By_id_an_empty_answer_reaches_the_graph(string answer)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, asked) = await InterruptRuns.AskAsync(client, "single");

        var log = await InterruptRuns.AnswerAsync(client, thread, Resume.To(asked[0], JsonNode.Parse(answer)));

        Assert.Equal(["start", $"ask1:{answer}", "end"], log);
    }

    [Fact]
    public async Task Without_an_id_a_false_answer_is_refused_and_the_question_stays_open()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, asked) = await InterruptRuns.AskAsync(client, "single");

        var exception = await Assert.ThrowsAsync<RunFailedException>(() => InterruptRuns.AnswerAsync(client, thread, Resume.With(false)));

        Assert.Equal("EmptyInputError", exception.Error);
        Assert.Contains("end", await InterruptRuns.AnswerAsync(client, thread, Resume.To(asked[0], false)));
    }

    [Fact]
    public async Task A_question_of_a_subgraph_is_answered_like_any_other()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, asked) = await InterruptRuns.AskAsync(client, "sub");

        var log = await InterruptRuns.AnswerAsync(client, thread, Resume.To(asked[0], true));

        Assert.Contains("sub:true", log);
    }

    [Fact]
    public async Task An_answer_to_nothing_runs_no_node()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var (thread, _) = await InterruptRuns.AskAsync(client, "single");
        await InterruptRuns.AnswerAsync(client, thread, Resume.With("yes"));
        var stream = client.Runs.StreamAsync<HitlState>(thread, "hitl", new() { Input = Resume.With("again"), StreamMode = StreamMode.Values | StreamMode.Updates }, Token);

        var chunks = await stream.ToListAsync(Token);

        Assert.Equal([typeof(MetadataChunk), typeof(ValuesChunk<HitlState>)], chunks.Select(chunk => chunk.GetType()));
        Assert.Equal(RunOutcome.Finished, stream.Outcome);
    }
}
