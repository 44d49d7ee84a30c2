using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>What is sent again after which failure, and what never is.</summary>
public sealed class RetryTests
{
    private const string Thread = """{"thread_id":"33333333-3333-4333-8333-333333333333","created_at":"2026-11-21T08:00:00Z","updated_at":"2026-11-21T08:00:00Z","metadata":{},"status":"idle"}""";

    private static readonly Guid Id = Guid.Parse("33333333-3333-4333-8333-333333333333");
    private static readonly string Busy = RawServer.Answer("503 Service Unavailable", "later", "text/plain");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("408 Request Timeout")]
    [InlineData("429 Too Many Requests")]
    [InlineData("500 Internal Server Error")]
    [InlineData("502 Bad Gateway")]
    [InlineData("503 Service Unavailable")]
    [InlineData("504 Gateway Timeout")]
    public async Task A_read_is_repeated_after_a_status_that_may_pass(string status)
    {
        await using var server = RawServer.Start(RawServer.Answer(status), RawServer.Answer(status), RawServer.Answer("200 OK", Thread));
        using var client = server.CreateClient();

        Assert.Equal(Id, (await client.Threads.GetAsync(Id, Token)).ThreadId);
        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => request.AssertIs($"GET /threads/{Id}"));
    }

    [Theory]
    [InlineData("400 Bad Request")]
    [InlineData("401 Unauthorized")]
    [InlineData("404 Not Found")]
    [InlineData("409 Conflict")]
    [InlineData("422 Unprocessable Entity")]
    [InlineData("501 Not Implemented")]
    public async Task A_status_that_stays_is_not_asked_for_again(string status)
    {
        await using var server = RawServer.Start(RawServer.Answer(status));
        using var client = server.CreateClient();

        await Assert.ThrowsAnyAsync<LangGraphApiException>(() => client.Threads.GetAsync(Id, Token));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_read_whose_connection_broke_is_repeated_before_and_within_the_answer()
    {
        await using var server = RawServer.Start(RawServer.Broken, RawServer.CutAnswer(Thread), RawServer.Answer("200 OK", Thread));
        using var client = server.CreateClient();

        Assert.Equal(Id, (await client.Threads.GetAsync(Id, Token)).ThreadId);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Searches_counts_and_writes_that_replace_are_repeated()
    {
        await using var server = RawServer.Start(
            Busy, RawServer.Answer("200 OK", "[]"), Busy, RawServer.Answer("200 OK", "2"), Busy, RawServer.Answer("204 No Content"), Busy, RawServer.Answer("200 OK", """{"items":[]}"""));
        using var client = server.CreateClient();

        Assert.Empty(await client.Threads.SearchPageAsync(cancellationToken: Token));
        Assert.Equal(2, await client.Assistants.CountAsync(cancellationToken: Token));
        await client.Store.PutAsync(["a"], "k", new Memory("x", 1), MemoryContext.Default.Memory, cancellationToken: Token);
        Assert.Empty(await client.Store.SearchPageAsync(["a"], cancellationToken: Token));

        Assert.Equal(
            ["/threads/search", "/threads/search", "/assistants/count", "/assistants/count", "/store/items", "/store/items", "/store/items/search", "/store/items/search"],
            server.Requests.Select(request => request.Target));
    }

    public static TheoryData<string, Func<LangGraphClient, Task>> Creations { get; } = new()
    {
        { "POST /threads/{thread_id}/runs", client => client.Runs.CreateAsync<TopicState>(Id, "joke", new(), Token) },
        { "POST /runs", client => client.Runs.CreateAsync<TopicState>("joke", new(), Token) },
        { "POST /runs/wait", client => client.Runs.WaitAsync<TopicState>("joke", new(), Token) },
        { "POST /runs/stream", async client => await client.Runs.StreamAsync<TopicState>("joke", new(), Token).ToListAsync(Token) },
        { "POST /runs/batch", client => client.Runs.CreateBatchAsync([BatchRun.Of<TopicState>("joke", new())], Token) },
        { "POST /threads/{thread_id}/copy", client => client.Threads.CopyAsync(Id, Token) },
        { "POST /threads", client => client.Threads.CreateAsync(cancellationToken: Token) },
        { "POST /runs/crons", client => client.Crons.CreateAsync<TopicState>("joke", "* * * * *", cancellationToken: Token) },
        { "PATCH /assistants/{assistant_id}", client => client.Assistants.UpdateAsync("a", new(), Token) },
    };

    [Theory]
    [MemberData(nameof(Creations), DisableDiscoveryEnumeration = true)]
    public async Task What_creates_something_is_sent_once_when_it_may_have_reached_the_server(string operation, Func<LangGraphClient, Task> create)
    {
        await using var refusing = RawServer.Start(Busy);
        await using var breaking = RawServer.Start(RawServer.Broken);
        await using var silent = RawServer.Start("", "");
        using var refused = refusing.CreateClient();
        using var broken = breaking.CreateClient();
        using var left = silent.CreateClient();

        await Assert.ThrowsAsync<ServerErrorException>(() => create(refused));
        Assert.True((await Assert.ThrowsAsync<LangGraphConnectionException>(() => create(broken))).MayHaveReachedServer);
        Assert.True((await Assert.ThrowsAsync<LangGraphConnectionException>(() => create(left))).MayHaveReachedServer);

        Assert.All([refusing, breaking, silent], server => Assert.True(server.Requests.Count == 1, operation));
    }

    [Fact]
    public async Task A_request_that_ran_into_its_timeout_is_not_repeated()
    {
        await using var server = RawServer.StartSlow(TimeSpan.FromSeconds(10), RawServer.Answer("200 OK", Thread));
        using var client = server.CreateClient(options => options.RequestTimeout = TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<LangGraphTimeoutException>(() => client.Threads.GetAsync(Id, Token));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stream_of_a_run_that_exists_is_asked_for_again()
    {
        await using var server = RawServer.Start(Busy, RawServer.Answer("404 Not Found", "Run not found", "text/plain"));
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<NotFoundException>(async () => await client.Runs.JoinStreamAsync<TopicState>(Id, Id, cancellationToken: Token).ToListAsync(Token));

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_has_been_done_when_the_thing_is_gone()
    {
        await using var server = RawServer.Start("", RawServer.Answer("404 Not Found", "Thread not found", "text/plain"));
        using var client = server.CreateClient();

        await client.Threads.DeleteAsync(Id, Token);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_deletion_of_what_never_was_says_so()
    {
        await using var server = RawServer.Start(RawServer.Answer("404 Not Found", "Thread not found", "text/plain"));
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<NotFoundException>(() => client.Threads.DeleteAsync(Id, Token));
    }

    [Fact]
    public async Task Repetitions_are_bounded_and_the_last_failure_is_told()
    {
        await using var server = RawServer.Start([.. Enumerable.Repeat(Busy, 10)]);
        using var client = server.CreateClient(options => options.Retry.MaxRetries = 2);
        using var patientNever = server.CreateClient(options => options.Retry.MaxRetries = 0);

        await Assert.ThrowsAsync<ServerErrorException>(() => client.Threads.GetAsync(Id, Token));
        Assert.Equal(3, server.Requests.Count);
        await Assert.ThrowsAsync<ServerErrorException>(() => patientNever.Threads.GetAsync(Id, Token));
        Assert.Equal(4, server.Requests.Count);
    }
}
