using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Clients;

/// <summary>What the threads client asks a server about threads.</summary>
public sealed class ThreadsClientTests
{
    private static readonly Guid Thread = Guid.Parse("01a1fd41-7fe2-705f-b463-2d1d7aa58332");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly StubServer _server = JsonServer.Answer(Encoding.UTF8.GetString(Body.Read("thread")));

    private ThreadsClient Threads => _server.CreateClient().Threads;

    [Fact]
    public async Task A_thread_is_created_with_nothing_said()
    {
        var thread = await Threads.CreateAsync(cancellationToken: Token);

        Assert.Equal(Thread, thread.ThreadId);
        AssertSent(HttpMethod.Post, "/threads", "{}");
    }

    [Fact]
    public async Task A_thread_is_created_for_a_graph()
    {
        var metadata = new JsonObject { ["user"] = "a" };

        await Threads.CreateAsync(new() { ThreadId = Thread, GraphId = "joke", Metadata = metadata, IfExists = IfExists.DoNothing, Ttl = new() { Minutes = 90 } }, Token);

        AssertSent(HttpMethod.Post, "/threads", $$$"""{"thread_id":"{{{Thread}}}","metadata":{"user":"a","graph_id":"joke"},"if_exists":"do_nothing","ttl":{"ttl":90}}""");
        Assert.Single(metadata);
    }

    [Fact]
    public async Task A_thread_is_got_by_its_id()
    {
        await Threads.GetAsync(Thread, Token);

        AssertSent(HttpMethod.Get, $"/threads/{Thread}", null);
    }

    [Fact]
    public async Task An_update_always_has_metadata_because_some_servers_insist_on_it()
    {
        await Threads.UpdateAsync(Thread, new() { Ttl = new() { Minutes = 5, Strategy = ThreadTtlStrategy.KeepLatest } }, Token);

        AssertSent(HttpMethod.Patch, $"/threads/{Thread}", """{"metadata":{},"ttl":{"ttl":5,"strategy":"keep_latest"}}""");
    }

    [Fact]
    public async Task Deleting_a_thread_expects_no_answer()
    {
        var server = JsonServer.NoContent(HttpStatusCode.NoContent);

        await server.CreateClient().Threads.DeleteAsync(Thread, Token);

        Assert.Equal((HttpMethod.Delete, $"/threads/{Thread}"), server.Requests.Single().Line());
    }

    [Fact]
    public async Task A_search_sends_what_was_set()
    {
        var server = JsonServer.Answer("[]");

        await server.CreateClient().Threads.SearchAsync(
            new() { Ids = [Thread], Status = ThreadStatus.Interrupted, Values = new() { ["topic"] = "x" }, SortBy = ThreadSortBy.UpdatedAt, Select = [ThreadField.Values] }, Token).ToListAsync(Token);

        Body.AssertSame(
            $$"""{"ids":["{{Thread}}"],"status":"interrupted","values":{"topic":"x"},"sort_by":"updated_at","select":["values","thread_id","status","created_at","updated_at","metadata"],"limit":100,"offset":0}""",
            server.Requests.Single().Body!);
    }

    [Fact]
    public async Task A_search_can_be_cancelled_between_threads()
    {
        var server = JsonServer.Answer($"[{string.Join(",", Enumerable.Repeat(Encoding.UTF8.GetString(Body.Read("thread")), 3))}]");
        using var cancellation = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in server.CreateClient().Threads.SearchAsync(cancellationToken: cancellation.Token))
            {
                seen++;
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(1, seen);
    }

    private void AssertSent(HttpMethod method, string path, string? body)
    {
        var request = _server.Requests.Single();
        Assert.Equal((method, path), request.Line());
        Assert.Equal(body, request.Body);
    }
}
