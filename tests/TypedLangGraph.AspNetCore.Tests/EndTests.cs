using System.Net;
using TypedLangGraph.AspNetCore.Tests.Support;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests;

/// <summary>What a browser is told at the end, and that it is told no secret.</summary>
public sealed class EndTests
{
    private const string Begin = "event: custom\ndata: 1\nid: 1\n\n";

    [Theory]
    [InlineData("", "success", """{"outcome":"finished"}""")]
    [InlineData("event: updates\ndata: {\"__interrupt__\":[{\"id\":\"x\",\"value\":1}]}\nid: 2\n\n", "success", """{"outcome":"interrupted"}""")]
    [InlineData("event: error\ndata: {\"error\":\"KeyError\",\"message\":\"sk-secret\"}\nid: 2\n\n", "error", """{"outcome":"failed","message":"The run failed."}""")]
    [InlineData("", "error", """{"outcome":"failed","message":"The run failed."}""")]
    [InlineData("", "interrupted", """{"outcome":"cancelled"}""")]
    [InlineData("event: values\ndata: {\"n\":{\"sk-secret\":1}}\nid: 2\n\n", "success", """{"outcome":"unknown","message":"The events of the run cannot be read any further."}""")]
    public async Task The_end_tells_the_outcome(string events, string status, string data)
    {
        await using var host = await RelayHost.StartAsync(Ended(Begin + events, status), Maps.Custom);

        var body = await host.ReadAsync();

        Assert.DoesNotContain("sk-secret", body);
        Assert.Equal([("custom", "1"), ("end", data)], BrowserEvent.Parse(body).Select(item => (item.Name, item.Data)));
    }

    [Fact]
    public async Task The_service_can_say_more_of_a_failure()
    {
        using var client = Ended("event: error\ndata: {\"error\":\"KeyError\",\"message\":\"no key\"}\nid: 2\n\n", "error");
        await using var host = await RelayHost.StartAsync(client, Maps.Custom, new() { DescribeFailure = failure => $"{failure.Error} \"{failure.ServerMessage}\"" });

        Assert.Equal("""{"outcome":"failed","message":"KeyError \"no key\""}""", Assert.Single(await host.ReadEventsAsync()).Data);
    }

    [Fact]
    public async Task A_server_that_is_away_makes_the_browser_come_back()
    {
        using var client = new LangGraphClient(new Uri("http://127.0.0.1:1"), Options());
        await using var host = await RelayHost.StartAsync(client, Maps.Custom);

        var only = Assert.Single(await host.ReadEventsAsync());

        Assert.Equal(("error", """{"message":"The LangGraph server cannot be reached at the moment."}"""), (only.Name, only.Data));
        Assert.Null(only.Id);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_for_good_makes_the_browser_come_back_behind_what_it_has_seen()
    {
        var options = Options();
        options.Reconnect.MaxAttempts = 0;
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, new Cut(RecordedRun.Slow.Events[50].End, Ending.Closed));
        await using var host = await RelayHost.StartAsync(server.CreateClient(options), Maps.Several);

        var first = await host.ReadEventsAsync();
        var second = await host.ReadEventsAsync(first[^2].Id);

        Assert.Equal("error", first[^1].Name);
        Assert.Equal(await host.ReadEventsAsync(), [.. first[..^1], .. second]);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Forbidden, HttpStatusCode.BadGateway)]
    public async Task What_another_attempt_does_not_help_is_a_status(HttpStatusCode server, HttpStatusCode expected)
    {
        await using var host = await RelayHost.StartAsync(StubServer.Answering(server, """{"detail":"sk-secret"}""").CreateClient(), Maps.Custom);

        using var response = await host.OpenAsync();

        Assert.Equal(expected, response.StatusCode);
        Assert.DoesNotContain("sk-secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_map_that_throws_ends_the_stream_once_it_has_begun()
    {
        await using var host = await RelayHost.StartAsync(Ended(Begin + "event: custom\ndata: 2\nid: 2\n\n", "success"), FailsOnTwo);

        var events = await host.ReadEventsAsync();

        Assert.Equal([("custom", "1"), ("end", """{"outcome":"unknown","message":"The events of the run cannot be read any further."}""")], events.Select(item => (item.Name, item.Data)));
        using var again = await host.OpenAsync(events[^1].Id);
        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
    }

    [Fact]
    public async Task A_map_that_throws_on_the_first_chunk_is_the_service_s_own_error()
    {
        await using var host = await RelayHost.StartAsync(Ended("event: custom\ndata: 2\nid: 1\n\n", "success"), FailsOnTwo);

        using var response = await host.OpenAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("sk-secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<RelayEvent> FailsOnTwo(StreamChunk chunk) =>
        chunk is CustomChunk custom && custom.Payload.ToString() == "2" ? throw new InvalidOperationException("sk-secret") : Maps.Custom(chunk);

    private static LangGraphClient Ended(string events, string status) =>
        new RecordedServer(RecordedRun.Of(events), JoinSemantics.Exclusive) { AnswerToStatus = _ => Answers.Run(RecordedServer.ThreadId, RecordedServer.RunId, status) }.CreateClient(Options());

    private static LangGraphClientOptions Options()
    {
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Retry.MaxRetries = 0;
        return options;
    }
}
