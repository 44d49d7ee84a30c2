using System.Text;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Runs;

/// <summary>What is asked of the server when a run is joined, and what of its answer is shown.</summary>
public sealed class JoinRequestTests
{
    private static readonly Guid Thread = Guid.Parse("8f1c2b9e-0000-4000-8000-000000000001");
    private static readonly Guid Run = Guid.Parse("1f02c2b3-3cef-68de-b720-eec2a4a8e920");

    /// <summary>A run with updates, custom data and values, whose last event is an error.</summary>
    private const string Body =
        "event: metadata\ndata: {\"run_id\":\"1f02c2b3-3cef-68de-b720-eec2a4a8e920\",\"attempt\":1}\nid: 0\n\n"
        + "event: values\ndata: {\"ticks\":0}\nid: 1\n\n"
        + "event: custom\ndata: {\"tick\":1}\nid: 2\n\n"
        + "event: updates\ndata: {\"tick\":{\"ticks\":1}}\nid: 3\n\n"
        + "event: updates|sub:1\ndata: {\"inner\":{}}\nid: 4\n\n"
        + "event: news\ndata: {}\nid: 5\n\n"
        + "event: error\ndata: {\"error\":\"E\",\"message\":\"m\"}\nid: 6\n\n";

    [Fact]
    public async Task The_request_names_the_run_and_nothing_else()
    {
        var (request, _) = await JoinAsync(new());

        Assert.Equal((HttpMethod.Get, $"/threads/{Thread}/runs/{Run}/stream"), (request.Method, request.Uri.PathAndQuery));
        Assert.False(request.Headers.ContainsKey("Last-Event-ID"));
        Assert.Equal("text/event-stream", request.Headers["Accept"]);
    }

    [Fact]
    public async Task A_cursor_is_a_header()
    {
        Assert.Equal("-1", (await JoinAsync(new() { From = StreamCursor.Beginning })).Request.Headers["Last-Event-ID"]);
        Assert.Equal("7", (await JoinAsync(new() { From = StreamCursor.After("7") })).Request.Headers["Last-Event-ID"]);
    }

    [Fact]
    public async Task Cancelling_is_asked_for_only_when_wanted() =>
        Assert.Equal($"/threads/{Thread}/runs/{Run}/stream?cancel_on_disconnect=true", (await JoinAsync(new() { CancelOnDisconnect = true })).Request.Uri.PathAndQuery);

    [Fact]
    public async Task Modes_are_filtered_here_because_servers_lose_events_when_they_filter()
    {
        var (request, chunks) = await JoinAsync(new() { Modes = StreamMode.Updates });

        Assert.Equal(string.Empty, request.Uri.Query);
        Assert.Equal(["0", "3", "4", "5", "6"], chunks.Select(chunk => chunk.EventId));
    }

    [Fact]
    public async Task Several_modes_are_shown_together()
    {
        var (_, chunks) = await JoinAsync(new() { Modes = StreamMode.Values | StreamMode.Custom });

        Assert.Equal(["0", "1", "2", "5", "6"], chunks.Select(chunk => chunk.EventId));
    }

    [Fact]
    public async Task Without_modes_everything_is_shown() =>
        Assert.Equal(7, (await JoinAsync(new())).Chunks.Count);

    private static async Task<(RecordedRequest Request, List<StreamChunk> Chunks)> JoinAsync(JoinRunOptions options)
    {
        options.YieldErrors = true;
        var server = StubServer.Streaming(Encoding.UTF8.GetBytes(Body));
        using var client = server.CreateClient(new() { UseEnvironmentApiKey = false, VerifyRunEnd = false });
        var chunks = await client.Runs.JoinStreamAsync<SlowState>(Thread, Run, options, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        return (server.Requests[0], chunks);
    }
}
