using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Clients;

/// <summary>Runs in the background: started, listed, looked at, cancelled.</summary>
public sealed class RunsClientTests
{
    private static readonly Guid Thread = Guid.Parse("01a1fd41-7fe2-705f-b463-2d1d7aa58332");
    private static readonly Guid Run = Guid.Parse("01a1fd41-7fe4-705b-8a59-68578a808428");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Runs => Encoding.UTF8.GetString(Body.Read("runs_list"));

    private static string OneRun => JsonNode.Parse(Runs)![0]!.ToJsonString();

    [Fact]
    public async Task A_run_is_started_on_a_thread()
    {
        var server = JsonServer.Answer(OneRun);

        var run = await server.CreateClient().Runs.CreateAsync<TopicState>(
            Thread, "joke", new() { Input = new StateUpdate<TopicState> { Topic = "x" }, MultitaskStrategy = MultitaskStrategy.Enqueue }, Token);

        Assert.Equal((Run, RunStatus.Success), (run.RunId, run.Status));
        Assert.Equal((HttpMethod.Post, $"/threads/{Thread}/runs"), server.Requests.Single().Line());
        Body.AssertSame("""{"assistant_id":"joke","input":{"topic":"x"},"multitask_strategy":"enqueue"}""", server.Requests.Single().Body!);
    }

    [Fact]
    public async Task A_run_is_started_without_a_thread()
    {
        var server = JsonServer.Answer(OneRun);

        await server.CreateClient().Runs.CreateAsync<TopicState>("joke", new() { OnCompletion = OnCompletion.Keep }, Token);

        Assert.Equal((HttpMethod.Post, "/runs"), server.Requests.Single().Line());
        Body.AssertSame("""{"assistant_id":"joke","on_completion":"keep"}""", server.Requests.Single().Body!);
    }

    [Fact]
    public async Task A_run_is_got_by_its_id()
    {
        var server = JsonServer.Answer(OneRun);

        var run = await server.CreateClient().Runs.GetAsync(Thread, Run, Token);

        Assert.Equal(Run, run.RunId);
        Assert.Equal((HttpMethod.Get, $"/threads/{Thread}/runs/{Run}"), server.Requests.Single().Line());
    }

    [Fact]
    public async Task Runs_are_listed_page_by_page()
    {
        var pages = new Queue<string>([Runs, "[]"]);
        var server = JsonServer.Answer(() => pages.Dequeue());

        var runs = await server.CreateClient().Runs.ListAsync(Thread, new() { Status = RunStatus.Success, PageSize = 1 }, Token).ToListAsync(Token);

        Assert.Single(runs);
        Assert.Equal(
            [$"/threads/{Thread}/runs?limit=1&offset=0&status=success", $"/threads/{Thread}/runs?limit=1&offset=1&status=success"],
            server.Requests.Select(request => request.Line().Path));
    }

    [Fact]
    public async Task Selected_fields_are_repeated_in_the_query_and_the_guaranteed_ones_are_among_them()
    {
        var server = JsonServer.Answer("[]");

        await server.CreateClient().Runs.ListPageAsync(Thread, new() { Select = [RunField.Kwargs, RunField.Status] }, Token);

        Assert.EndsWith(
            "&select=kwargs&select=status&select=run_id&select=thread_id&select=assistant_id&select=created_at&select=updated_at&select=metadata",
            server.Requests.Single().Uri.Query);
    }

    [Fact]
    public async Task Cancelling_says_only_what_was_set()
    {
        var server = JsonServer.NoContent(HttpStatusCode.Accepted);
        var runs = server.CreateClient().Runs;

        await runs.CancelAsync(Thread, Run, cancellationToken: Token);
        await runs.CancelAsync(Thread, Run, new() { Action = CancelAction.Rollback, Wait = true }, Token);

        Assert.Equal(
            [$"/threads/{Thread}/runs/{Run}/cancel", $"/threads/{Thread}/runs/{Run}/cancel?wait=true&action=rollback"],
            server.Requests.Select(request => request.Line().Path));
    }

    [Fact]
    public async Task A_missing_run_is_a_typed_error()
    {
        var server = StubServer.Answering(HttpStatusCode.NotFound, "Run not found", "text/plain");

        var exception = await Assert.ThrowsAsync<NotFoundException>(() => server.CreateClient().Runs.GetAsync(Thread, Run, Token));

        Assert.Contains("Run not found", exception.Message);
    }
}
