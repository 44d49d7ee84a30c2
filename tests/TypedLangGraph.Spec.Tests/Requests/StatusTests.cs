using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>Each status is an exception of its own, whatever the server's words are.</summary>
public sealed class StatusTests
{
    private static readonly Guid Id = Guid.Parse("33333333-3333-4333-8333-333333333333");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, typeof(InvalidRequestException))]
    [InlineData(401, typeof(UnauthorizedException))]
    [InlineData(403, typeof(ForbiddenException))]
    [InlineData(404, typeof(NotFoundException))]
    [InlineData(405, typeof(NotSupportedByServerException))]
    [InlineData(409, typeof(ConflictException))]
    [InlineData(418, typeof(LangGraphApiException))]
    [InlineData(422, typeof(InvalidRequestException))]
    [InlineData(429, typeof(RateLimitedException))]
    [InlineData(500, typeof(ServerErrorException))]
    [InlineData(501, typeof(NotSupportedByServerException))]
    [InlineData(503, typeof(ServerErrorException))]
    public async Task A_status_is_an_exception_that_keeps_the_request_id(int status, Type type)
    {
        var exception = await FailAsync(RawServer.Answer($"{status} X", "Too many requests", "text/plain", "x-request-id: req-123"));

        Assert.Equal(type, exception.GetType());
        Assert.Equal((status, "req-123", "Too many requests"), ((int)exception.StatusCode, exception.Details.RequestId, exception.Details.ServerMessage));
    }

    [Fact]
    public async Task The_parts_of_an_error_are_kept()
    {
        var exception = await FailAsync(RawServer.Answer("422 X", """{"message":"Validation failed","code":"invalid_value","param":"assistant_id","type":"invalid_request_error"}"""));

        Assert.Contains("Validation failed", exception.Message);
        Assert.Equal(("invalid_value", "assistant_id", "invalid_request_error"), (exception.Details.Code, exception.Details.Parameter, exception.Details.Type));
    }

    [Fact]
    public async Task The_parts_of_an_error_inside_of_another_are_kept()
    {
        var exception = await FailAsync(RawServer.Answer("400 X", """{"error":{"message":"Validation failed","code":17,"param":null}}"""));

        Assert.Equal(("Validation failed", "17", null), (exception.Details.ServerMessage, exception.Details.Code, exception.Details.Parameter));
    }

    [Theory]
    [InlineData(404, "404 Not Found", "text/plain")]
    [InlineData(404, """{"detail":"Not Found"}""", "application/json")]
    [InlineData(405, """{"detail":"Method Not Allowed"}""", "application/json")]
    [InlineData(500, "Not implemented", "text/plain")]
    [InlineData(501, "", "text/plain")]
    public async Task A_route_that_a_server_lacks_is_told_from_a_thing_that_it_lacks(int status, string body, string contentType)
    {
        var exception = await FailAsync(RawServer.Answer($"{status} X", body, contentType));

        var lacking = Assert.IsType<NotSupportedByServerException>(exception);
        Assert.Equal(("GET /threads/{thread_id}", null), (lacking.Operation, lacking.Needs));
        Assert.Contains("GET /threads/{thread_id} needs a newer server.", exception.Message);
    }

    [Theory]
    [InlineData(404, "Thread not found", "text/plain")]
    [InlineData(404, """{"detail":"Thread not found"}""", "application/json")]
    [InlineData(404, "", "text/plain")]
    [InlineData(500, """{"detail":"The node is not implemented"}""", "application/json")]
    public async Task A_thing_that_a_server_lacks_is_told_from_a_route_that_it_lacks(int status, string body, string contentType) =>
        Assert.IsNotType<NotSupportedByServerException>(await FailAsync(RawServer.Answer($"{status} X", body, contentType)));

    [Fact]
    public async Task An_answer_that_is_too_large_is_refused()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", $"\"{new string('x', 2000)}\""));
        using var client = server.CreateClient(options => options.MaxResponseBytes = 1000);

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.Threads.GetAsync(Id, Token));

        Assert.Contains("larger than 1000 bytes", exception.Message);
    }

    [Fact]
    public async Task An_answer_that_stops_coming_is_told()
    {
        await using var server = RawServer.StartHolding(RawServer.CutAnswer("{"));
        using var client = server.CreateClient(options => options.RequestTimeout = TimeSpan.FromSeconds(2));

        var exception = await Assert.ThrowsAsync<LangGraphTimeoutException>(() => client.Threads.GetAsync(Id, Token));

        Assert.Contains("stopped coming for 2 s", exception.Message);
    }

    [Theory]
    [InlineData("", "LangGraphThread")]
    [InlineData("null", "without a LangGraphThread")]
    [InlineData("<html>", "not a LangGraphThread")]
    [InlineData("{}", "thread_id")]
    public async Task An_answer_that_is_something_else_is_told(string body, string message)
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", body));
        using var client = server.CreateClient();

        Assert.Contains(message, (await Assert.ThrowsAsync<ResponseFormatException>(() => client.Threads.GetAsync(Id, Token))).Message);
    }

    [Fact]
    public async Task A_list_that_is_something_else_is_told_by_what_it_should_hold()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", "{}"));
        using var client = server.CreateClient();

        Assert.Contains("not a collection of Run:", (await Assert.ThrowsAsync<ResponseFormatException>(() => client.Runs.ListPageAsync(Id, cancellationToken: Token))).Message);
    }

    [Fact]
    public async Task An_item_that_is_something_else_is_told_by_its_name()
    {
        await using var server = RawServer.Start(RawServer.Answer(
            "200 OK", """{"namespace":["users","42"],"key":"k","value":{"text":5},"created_at":"2026-11-21T08:00:00Z","updated_at":"2026-11-21T08:00:00Z"}"""));
        using var client = server.CreateClient();

        var exception = await Assert.ThrowsAsync<ResponseFormatException>(() => client.Store.GetAsync(["users", "42"], "k", MemoryContext.Default.Memory, cancellationToken: Token));

        Assert.Contains("\"k\" in users.42 is not a Memory", exception.Message);
    }

    private static async Task<LangGraphApiException> FailAsync(string answer)
    {
        await using var server = RawServer.Start(answer);
        using var client = server.CreateClient(options => options.Retry.MaxRetries = 0);
        return await Assert.ThrowsAnyAsync<LangGraphApiException>(() => client.Threads.GetAsync(Id, Token));
    }
}
