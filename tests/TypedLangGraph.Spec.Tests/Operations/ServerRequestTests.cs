using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>The exact bytes of requests about the server itself, and of the protocols of other makers.</summary>
public sealed class ServerRequestTests
{
    private static readonly JsonPayload Hello = JsonPayload.Parse("""{"message":{"role":"user","parts":[{"kind":"text","text":"Hello"}],"messageId":"m1"}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Covers("GET /metrics")]
    public async Task Measurements_come_for_prometheus_or_as_json()
    {
        await using var server = RawServer.Start(
            RawServer.Answer("200 OK", "lg_api_num_pending_runs 3\n", "text/plain; version=0.0.4"), RawServer.Answer("200 OK", """{"queue":{"pending":3}}"""));
        using var client = server.CreateClient();

        Assert.Equal("lg_api_num_pending_runs 3\n", await client.Server.GetMetricsAsync(Token));
        Assert.Equal(3, (await client.Server.GetMetricsJsonAsync(Token)).ToElement().GetProperty("queue").GetProperty("pending").GetInt32());

        server.Requests[0].AssertIs("GET /metrics", accept: "text/plain, application/json");
        server.Requests[1].AssertIs("GET /metrics?format=json", accept: "text/plain, application/json");
    }

    [Fact]
    [Covers("GET /docs")]
    public async Task The_page_for_people_is_text()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", "<html>für Menschen</html>", "text/html"));
        using var client = server.CreateClient();

        Assert.Equal("<html>für Menschen</html>", await client.Server.GetDocsAsync(Token));
        server.Requests.Single().AssertIs("GET /docs", accept: "text/html");
    }

    [Fact]
    public async Task The_health_check_asks_for_the_database_and_asks_once()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", """{"ok":true}"""), RawServer.Answer("500 Internal Server Error", """{"detail":"no database"}"""));
        using var client = server.CreateClient();

        Assert.True(await client.Server.CheckHealthAsync(checkDatabase: true, Token));
        var exception = await Assert.ThrowsAsync<ServerErrorException>(() => client.Server.CheckHealthAsync(cancellationToken: Token));

        Assert.Contains("no database", exception.Message);
        Assert.Equal(["/ok?check_db=1", "/ok"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_python_server_tells_about_itself()
    {
        await using var server = RawServer.Start(RawServer.Answer(
            "200 OK", """{"version":"0.7.70","langgraph_py_version":"1.0.4","flags":{"crons":true,"strict":{"resume":true},"plan":"plus"},"metadata":{"host":"x"}}"""));
        using var client = server.CreateClient();

        var info = await client.Server.GetInfoAsync(Token);

        Assert.Equal(("0.7.70", "1.0.4"), (info.Version, info.LangGraphPyVersion));
        Assert.Equal((true, true), (info.Supports(ServerFeature.Crons), info.Supports(new ServerFeature("strict"))));
        Assert.Equal((null, null), (info.Supports(new ServerFeature("plan")), info.Supports(ServerFeature.StreamNamespaces)));
        Assert.Equal("\"plus\"", info.Flags!["plan"].ToString());
    }

    [Fact]
    [Covers("POST /a2a/{assistant_id}")]
    public async Task An_assistant_is_called_as_an_agent()
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", """{"jsonrpc":"2.0","id":"1","result":{"kind":"task","status":{"state":"completed"}}}"""));
        using var client = server.CreateClient();

        var answer = await client.Server.CallA2AAsync("my/assistant", "message/send", Hello, Token);

        Assert.Equal("completed", answer.Result!.Value.ToElement().GetProperty("status").GetProperty("state").GetString());
        Assert.Null(answer.Error);
        server.Requests.Single().AssertIs("POST /a2a/my%2Fassistant", $$"""{"jsonrpc":"2.0","id":"1","method":"message/send","params":{{Hello}}}""");
    }

    [Fact]
    public async Task An_agents_answers_are_streamed()
    {
        const string events = """
            data: {"jsonrpc":"2.0","id":"1","result":{"state":"working"}}

            : heartbeat

            data: {"jsonrpc":"2.0","id":"1","error":{"code":-32603,"message":"it broke"}}


            """;
        await using var server = RawServer.Start(RawServer.Answer("200 OK", events, "text/event-stream"));
        using var client = server.CreateClient();

        var answers = await client.Server.StreamA2AAsync("a", "message/stream", Hello, Token).ToListAsync(Token);

        Assert.Equal("""{"state":"working"}""", answers[0].Result.ToString());
        Assert.Equal((-32603, "it broke"), (answers[1].Error?.Code, answers[1].Error?.Message));
        server.Requests.Single().AssertIs(
            "POST /a2a/a", $$"""{"jsonrpc":"2.0","id":"1","method":"message/stream","params":{{Hello}}}""", accept: "text/event-stream", headers: "Cache-Control: no-store");
    }

    [Fact]
    public async Task An_agents_answer_that_is_cut_or_is_no_answer_is_told()
    {
        const string first = "data: {\"jsonrpc\":\"2.0\",\"id\":\"1\"}\n\n";
        await using var server = RawServer.Start(RawServer.CutStream(first), RawServer.Answer("200 OK", first + "data: <html>\n\n", "text/event-stream"));
        using var client = server.CreateClient();

        Assert.Equal((1, typeof(LangGraphConnectionException)), await ReadAsync());
        Assert.Equal((1, typeof(StreamFormatException)), await ReadAsync());

        async Task<(int Answers, Type Failure)> ReadAsync()
        {
            var answers = 0;
            var failure = await Assert.ThrowsAnyAsync<LangGraphException>(async () =>
            {
                await foreach (var _ in client.Server.StreamA2AAsync("a", "message/stream", Hello, Token))
                    answers++;
            });
            return (answers, failure.GetType());
        }
    }

    [Fact]
    [Covers("POST /mcp/")]
    public async Task A_tool_is_called_and_a_notification_has_no_answer()
    {
        await using var server = RawServer.Start(
            RawServer.Answer("200 OK", """{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Unknown tool"}}"""), RawServer.Answer("202 Accepted"));
        using var client = server.CreateClient();

        var answer = await client.Server.CallMcpAsync("tools/call", new JsonObject { ["name"] = "joke" }, Token);
        await client.Server.NotifyMcpAsync("notifications/initialized", cancellationToken: Token);

        Assert.Equal("Unknown tool", answer.Error?.Message);
        server.Requests[0].AssertIs("POST /mcp/", """{"jsonrpc":"2.0","id":"1","method":"tools/call","params":{"name":"joke"}}""", accept: "application/json, text/event-stream");
        server.Requests[1].AssertIs("POST /mcp/", """{"jsonrpc":"2.0","method":"notifications/initialized"}""", accept: "application/json, text/event-stream");
    }

    [Fact]
    [Covers("GET /mcp/")]
    public async Task A_server_that_starts_no_conversation_says_so()
    {
        await using var server = RawServer.Start(
            RawServer.Answer("405 Method Not Allowed"), RawServer.Answer("200 OK", "data: {\"jsonrpc\":\"2.0\",\"method\":\"ping\"}\n\n", "text/event-stream"));
        using var client = server.CreateClient();

        var exception = await Assert.ThrowsAsync<NotSupportedByServerException>(async () => await client.Server.StreamMcpAsync(Token).ToListAsync(Token));

        Assert.Equal("GET /mcp/", exception.Operation);
        Assert.Equal("""{"jsonrpc":"2.0","method":"ping"}""", Assert.Single(await client.Server.StreamMcpAsync(Token).ToListAsync(Token)).ToString());
        server.Requests[0].AssertIs("GET /mcp/", accept: "text/event-stream", headers: "Cache-Control: no-store");
    }

    [Fact]
    [Covers("DELETE /mcp/")]
    public async Task A_session_that_no_server_keeps_is_not_found()
    {
        await using var server = RawServer.Start(RawServer.Answer("404 Not Found"), RawServer.Answer("204 No Content"));
        using var client = server.CreateClient();

        Assert.False(await client.Server.EndMcpSessionAsync(Token));
        Assert.True(await client.Server.EndMcpSessionAsync(Token));
        server.Requests[0].AssertIs("DELETE /mcp/");
    }
}
