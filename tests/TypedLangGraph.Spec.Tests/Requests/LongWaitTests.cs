using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>A wait for a run survives its connection, starts no second run, and leaves the server's origin for nobody.</summary>
public sealed class LongWaitTests
{
    private const string Outcome = """{"topic":"tea","joke":"j"}""";

    private static readonly Guid Thread = Guid.Parse("33333333-3333-4333-8333-333333333333");
    private static readonly Guid Run = Guid.Parse("44444444-4444-4444-8444-444444444444");
    private static readonly string ContentLocation = $"Content-Location: /threads/{Thread}/runs/{Run}";

    private readonly TimeSpan _slow = TimeSpan.FromSeconds(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broken_wait_goes_on_where_the_server_says()
    {
        await using var server = RawServer.Start(
            RawServer.CutAnswer("\n\n", ContentLocation, $"Location: /threads/{Thread}/runs/{Run}/join?from=wait"), RawServer.Broken, RawServer.Answer("200 OK", "\n\n" + Outcome));
        using var client = server.CreateClient();

        var result = await client.Runs.WaitAsync<TopicState>(Thread, "joke", new(), Token);

        Assert.Equal(("j", Run), (result.Values?.Joke, result.RunId));
        server.Requests[0].AssertIs($"POST /threads/{Thread}/runs/wait", """{"assistant_id":"joke"}""");
        server.Requests[1].AssertIs($"GET /threads/{Thread}/runs/{Run}/join?from=wait");
        server.Requests[2].AssertIs($"GET /threads/{Thread}/runs/{Run}/join?from=wait");
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_asked_for_the_run_on_its_thread()
    {
        await using var server = RawServer.Start(RawServer.CutAnswer("\n", ContentLocation), RawServer.Answer("200 OK", Outcome));
        using var client = server.CreateClient();

        Assert.Equal("j", (await client.Runs.WaitAsync<TopicState>("joke", new(), Token)).Values?.Joke);
        server.Requests[1].AssertIs($"GET /threads/{Thread}/runs/{Run}/join");
    }

    [Fact]
    public async Task A_run_without_a_thread_cannot_be_waited_for_again()
    {
        await using var server = RawServer.Start(RawServer.CutAnswer("\n", $"Content-Location: /runs/{Run}"));
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Runs.WaitAsync<TopicState>("joke", new(), Token));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_broken_join_is_joined_again()
    {
        await using var server = RawServer.Start(RawServer.CutAnswer("\n"), RawServer.Answer("200 OK", Outcome));
        using var client = server.CreateClient();

        Assert.Equal("j", (await client.Runs.JoinAsync<TopicState>(Thread, Run, cancelOnDisconnect: true, Token)).Values?.Joke);
        Assert.All(server.Requests, request => request.AssertIs($"GET /threads/{Thread}/runs/{Run}/join?cancel_on_disconnect=true"));
    }

    [Fact]
    public async Task A_broken_wait_for_a_cancelled_run_goes_on()
    {
        await using var server = RawServer.Start(
            RawServer.CutAnswer("\n", $"Location: /threads/{Thread}/runs/{Run}/join"), RawServer.Answer("200 OK", Outcome));
        using var client = server.CreateClient();

        await client.Runs.CancelAsync(Thread, Run, new() { Wait = true }, Token);

        server.Requests[0].AssertIs($"POST /threads/{Thread}/runs/{Run}/cancel?wait=true");
        server.Requests[1].AssertIs($"GET /threads/{Thread}/runs/{Run}/join");
    }

    [Fact]
    public async Task Attempts_are_bounded_and_the_run_is_named()
    {
        await using var server = RawServer.Start(RawServer.CutAnswer("\n", ContentLocation), RawServer.Broken, RawServer.Broken, RawServer.Broken);
        using var client = server.CreateClient(options => options.Reconnect.MaxAttempts = 2);

        var exception = await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Runs.WaitAsync<TopicState>(Thread, "joke", new(), Token));

        Assert.Equal(3, server.Requests.Count);
        Assert.Contains(Run.ToString(), exception.Message);
        Assert.Contains("2 attempts", exception.Message);
    }

    [Fact]
    public async Task A_wait_that_is_not_to_be_resumed_is_not()
    {
        await using var server = RawServer.Start(RawServer.CutAnswer("\n", ContentLocation));
        using var client = server.CreateClient(options => options.Reconnect.MaxAttempts = 0);

        await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Runs.WaitAsync<TopicState>(Thread, "joke", new(), Token));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_location_on_another_origin_gets_no_request_and_no_key()
    {
        await using var elsewhere = RawServer.Start(RawServer.Answer("200 OK", Outcome));
        await using var server = RawServer.Start(RawServer.CutAnswer("\n", ContentLocation, $"Location: {elsewhere.Address}threads/{Thread}/runs/{Run}/join"));
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Runs.WaitAsync<TopicState>(Thread, "joke", new(), Token));

        Assert.Single(server.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_wait_is_not_bounded_by_the_timeout_of_requests()
    {
        await using var server = RawServer.StartSlow(_slow, RawServer.Answer("200 OK", Outcome));
        using var client = server.CreateClient(options => options.RequestTimeout = _slow / 10);

        Assert.Equal("j", (await client.Runs.JoinAsync<TopicState>(Thread, Run, cancellationToken: Token)).Values?.Joke);
    }

    [Fact]
    public async Task A_cancellation_that_does_not_wait_is_bounded_by_it()
    {
        await using var server = RawServer.StartSlow(_slow, RawServer.Answer("202 Accepted"));
        using var client = server.CreateClient(options => options.RequestTimeout = _slow / 10);

        await Assert.ThrowsAsync<LangGraphTimeoutException>(() => client.Runs.CancelAsync(Thread, Run, cancellationToken: Token));
    }
}
