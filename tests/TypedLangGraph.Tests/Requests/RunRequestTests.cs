using System.Text.Json.Nodes;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Requests;

/// <summary>Given these options, these bytes: what was not set is not sent.</summary>
public sealed class RunRequestTests
{
    private static readonly Guid ThreadId = Guid.Parse("8f1c2b9e-0000-4000-8000-000000000001");

    [Fact]
    public async Task Sends_only_the_assistant_when_nothing_is_set()
    {
        var request = await SendAsync(client => client.Runs.StreamAsync<JokeState>("joke", new()));

        Assert.Equal((HttpMethod.Post, "/runs/stream"), (request.Method, request.Uri.AbsolutePath));
        AssertJson("""{"assistant_id":"joke"}""", request.Body);
        Assert.Equal("text/event-stream", request.Headers["Accept"]);
        Assert.Equal("no-store", request.Headers["Cache-Control"]);
        Assert.StartsWith("TypedLangGraph/", request.Headers["User-Agent"]);
        Assert.False(request.Headers.ContainsKey("x-api-key"));
    }

    [Fact]
    public async Task Sends_every_option_of_a_run_on_a_thread()
    {
        var request = await SendAsync(client => client.Runs.StreamAsync<JokeState>(ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "tea", Joke = null },
            StreamMode = StreamMode.Values | StreamMode.MessagesTuple | StreamMode.Tools,
            StreamSubgraphs = true,
            StreamResumable = true,
            Metadata = new JsonObject { ["k"] = "v" },
            Config = new RunConfig { Tags = ["t"], RecursionLimit = 7 },
            Context = JsonPayload.Parse("""{"model":"m"}"""),
            Webhook = new Uri("https://hook.test/done"),
            After = TimeSpan.FromSeconds(1.5),
            FeedbackKeys = ["thumbs"],
            OnDisconnect = DisconnectMode.Cancel,
            Durability = Durability.Sync,
            InterruptBefore = ["refine_topic"],
            InterruptAfter = ["*"],
            MultitaskStrategy = MultitaskStrategy.Enqueue,
            IfNotExists = IfNotExists.Create,
        }));

        Assert.Equal($"/threads/{ThreadId}/runs/stream", request.Uri.AbsolutePath);
        AssertJson(
            """
            {
              "assistant_id": "joke", "input": {"topic": "tea", "joke": null}, "stream_mode": ["values", "messages-tuple", "tools"],
              "stream_subgraphs": true, "stream_resumable": true, "metadata": {"k": "v"}, "config": {"tags": ["t"], "recursion_limit": 7},
              "context": {"model": "m"}, "webhook": "https://hook.test/done", "after_seconds": 1.5, "feedback_keys": ["thumbs"],
              "on_disconnect": "cancel", "durability": "sync", "interrupt_before": ["refine_topic"], "interrupt_after": "*",
              "multitask_strategy": "enqueue", "if_not_exists": "create"
            }
            """,
            request.Body);
    }

    [Fact]
    public async Task Sends_what_only_a_run_without_a_thread_has()
    {
        var request = await SendAsync(client => client.Runs.StreamAsync<JokeState>("joke", new() { OnCompletion = OnCompletion.Keep }));

        AssertJson("""{"assistant_id":"joke","on_completion":"keep"}""", request.Body);
    }

    [Fact]
    public async Task Sends_an_input_that_is_no_state_as_it_is()
    {
        var onThread = await SendAsync(client => client.Runs.StreamAsync<JokeState>(ThreadId, "joke", new() { Input = JsonPayload.Parse("""["a"]""") }));
        var without = await SendAsync(client => client.Runs.StreamAsync<JokeState>("joke", new() { Input = JsonPayload.Parse("2") }));

        AssertJson("""{"assistant_id":"joke","input":["a"]}""", onThread.Body);
        AssertJson("""{"assistant_id":"joke","input":2}""", without.Body);
    }

    [Fact]
    public async Task Sends_the_api_key_and_the_callers_headers()
    {
        var options = new LangGraphClientOptions { ApiKey = " 'key' " };
        options.Headers["x-tenant"] = "a";

        var request = await SendAsync(client => client.Runs.StreamAsync<JokeState>("joke", new()), options);

        Assert.Equal(("key", "a"), (request.Headers["x-api-key"], request.Headers["x-tenant"]));
    }

    [Fact]
    public void Refuses_an_api_key_among_the_headers()
    {
        var options = new LangGraphClientOptions();
        options.Headers["X-API-Key"] = "key";

        Assert.Contains("LangGraphClientOptions.ApiKey", Assert.Throws<ArgumentException>(() => new LangGraphClient(StubServer.Address, options)).Message);
    }

    [Theory]
    [InlineData("http://host/prefix", "http://host/prefix/")]
    [InlineData("http://host:2024", "http://host:2024/")]
    public void Keeps_the_path_of_the_base_address(string given, string used)
    {
        using var client = new LangGraphClient(new Uri(given));

        Assert.Equal(new Uri(used), client.BaseAddress);
    }

    [Theory]
    [InlineData("ftp://host")]
    [InlineData("http://host/?a=b")]
    public void Refuses_an_address_that_is_no_servers(string given) =>
        Assert.Throws<ArgumentException>(() => new LangGraphClient(new Uri(given)));

    [Fact]
    public async Task Refuses_to_enumerate_a_stream_twice()
    {
        using var client = StubServer.Streaming([]).CreateClient();
        var stream = client.Runs.StreamAsync<JokeState>("joke", new());
        await foreach (var _ in stream.WithCancellation(TestContext.Current.CancellationToken))
        {
        }

        Assert.Contains("another run", Assert.Throws<InvalidOperationException>(() => stream.GetAsyncEnumerator(TestContext.Current.CancellationToken)).Message);
    }

    private static async Task<RecordedRequest> SendAsync(Func<LangGraphClient, RunStream<JokeState>> start, LangGraphClientOptions? options = null)
    {
        var server = StubServer.Streaming([]);
        using var client = server.CreateClient(options);
        await foreach (var _ in start(client).WithCancellation(TestContext.Current.CancellationToken))
        {
        }

        return Assert.Single(server.Requests);
    }

    private static void AssertJson(string expected, string? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual!)), $"expected {expected}, found {actual}");
}
