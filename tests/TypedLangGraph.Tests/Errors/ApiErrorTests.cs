using System.Net;
using System.Text;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Errors;

/// <summary>Each failed answer, in each body shape that a server uses, is an exception that names the cause and the remedy.</summary>
public sealed class ApiErrorTests
{
    private const string Busy = "Thread is already running a task. Wait for it to finish or choose a different multitask strategy.";

    public static TheoryData<int, string, string, Type, string> Cases { get; } = new()
    {
        { 400, "application/json", """{"success":false,"error":{"issues":[{"code":"invalid_type","message":"Required","path":["assistant_id"]}],"name":"ZodError"}}""", typeof(InvalidRequestException), "assistant_id: Required" },
        { 400, "text/plain", "Malformed JSON in request body", typeof(InvalidRequestException), "Malformed JSON in request body" },
        { 401, "application/json", """{"detail":"Missing authentication headers"}""", typeof(UnauthorizedException), "Missing authentication headers" },
        { 403, "application/json", """{"detail":"Forbidden"}""", typeof(ForbiddenException), "Forbidden" },
        { 404, "text/plain", "No assistant found for \"nope\". Make sure the assistant ID is for a valid assistant or a valid graph ID.", typeof(NotFoundException), "No assistant found for \"nope\"" },
        { 404, "application/json", """{"detail":"Thread not found"}""", typeof(NotFoundException), "Thread not found" },
        { 409, "application/json", """{"detail":"Thread already exists"}""", typeof(ConflictException), "Thread already exists" },
        { 409, "application/json", $$"""{"detail":"{{Busy}}"}""", typeof(ThreadBusyException), "already running a task" },
        { 422, "text/plain", Busy, typeof(ThreadBusyException), "already running a task" },
        { 422, "application/json", """{"detail":[{"loc":["body","input"],"msg":"field required","type":"missing"}]}""", typeof(InvalidRequestException), "body.input: field required" },
        { 422, "application/json", """{"detail":"Invalid assistant: 'nope'."}""", typeof(InvalidRequestException), "Invalid assistant: 'nope'" },
        { 429, "text/plain", "slow down", typeof(RateLimitedException), "slow down" },
        { 500, "application/json", """{"type":"error","error":"unknown_error","message":"it broke"}""", typeof(ServerErrorException), "it broke" },
        { 500, "application/json", """{"message":"half \ud83d of a pair"}""", typeof(ServerErrorException), "half \uFFFD of a pair" },
        { 503, "text/html", "<html>bad gateway</html>", typeof(ServerErrorException), "bad gateway" },
        { 418, "text/plain", "", typeof(LangGraphApiException), "no reason" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Names_the_cause(int status, string contentType, string body, Type type, string message)
    {
        var exception = await FailAsync(StubServer.Answering((HttpStatusCode)status, body, contentType));

        Assert.Equal(type, exception.GetType());
        Assert.Contains(message, exception.Message);
        Assert.Contains("POST /runs/stream failed with status " + status, exception.Message);
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(body.Length == 0 ? null : body, exception.Details.ResponseBody);
    }

    [Theory]
    [InlineData(401, "LANGGRAPH_API_KEY")]
    [InlineData(404, "base address")]
    [InlineData(429, "RetryAfter")]
    public async Task Tells_what_to_do(int status, string remedy) =>
        Assert.Contains(remedy, (await FailAsync(StubServer.Answering((HttpStatusCode)status, "{}"))).Message);

    [Fact]
    public async Task Tells_of_a_busy_thread_that_it_may_not_exist() =>
        Assert.Contains("does not exist", (await FailAsync(StubServer.Answering((HttpStatusCode)422, Busy, "text/plain"))).Message);

    [Fact]
    public async Task Keeps_the_request_id_and_the_time_to_wait()
    {
        var exception = await FailAsync(StubServer.Answering(HttpStatusCode.TooManyRequests, "{}", change: response =>
        {
            response.Headers.Add("x-request-id", "req-1");
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));
        }));

        Assert.Equal("req-1", exception.Details.RequestId);
        Assert.Equal(TimeSpan.FromSeconds(7), exception.Details.RetryAfter);
    }

    [Theory]
    [InlineData(500, "", typeof(ServerErrorException), "failed with status 500")]
    [InlineData(500, "it broke, and ", typeof(ServerErrorException), "it broke, and")]
    [InlineData(200, "<html>", typeof(StreamFormatException), "<html>")]
    public async Task A_body_that_stalls_leaves_the_error_with_what_has_come(int status, string body, Type type, string message)
    {
        await using var server = new LoopbackListener(async (accepted, disposal) =>
        {
            await accepted.GetStream().ReadAtLeastAsync(new byte[64 * 1024], 1, throwOnEndOfStream: false, disposal);
            await accepted.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n{body}"), disposal);
            await Task.Delay(Timeout.Infinite, disposal);
        });
        server.Start();
        using var client = new LangGraphClient(server.Address, new() { RequestTimeout = TimeSpan.FromSeconds(2) });

        var exception = await Assert.ThrowsAnyAsync<LangGraphException>(async () => await client.Runs.StreamAsync<JokeState>("joke", new()).ToListAsync());

        Assert.Equal(type, exception.GetType());
        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public async Task Does_not_follow_a_redirect_to_another_host()
    {
        var server = StubServer.Answering(HttpStatusCode.TemporaryRedirect, "", change: response => response.Headers.Location = new Uri("http://elsewhere.test/runs/stream?secret=1"));

        var exception = await FailAsync(server);

        Assert.Contains("http://elsewhere.test/runs/stream", exception.Message);
        Assert.DoesNotContain("secret", exception.Message);
        Assert.Single(server.Requests);
    }

    private static Task<LangGraphApiException> FailAsync(StubServer server) => Assert.ThrowsAnyAsync<LangGraphApiException>(async () =>
    {
        using var client = server.CreateClient();
        await foreach (var _ in client.Runs.StreamAsync<JokeState>("any", new(), TestContext.Current.CancellationToken))
            Assert.Fail("A failed answer has no chunks.");
    });
}
