using System.Net;
using System.Net.Sockets;
using System.Text;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Errors;

/// <summary>What can go wrong around and inside of a stream is a typed exception that tells what to do.</summary>
public sealed class StreamErrorTests
{
    private const string Metadata = "event: metadata\ndata: {\"run_id\":\"01a1fd34-7623-7118-969d-338ea7b2ba24\",\"attempt\":1}\nid: 0\n\n";
    private static readonly Guid RunId = Guid.Parse("01a1fd34-7623-7118-969d-338ea7b2ba24");

    [Fact]
    public async Task An_unreachable_host_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        listener.Stop();
        using var client = new LangGraphClient(address);

        var exception = await Assert.ThrowsAsync<LangGraphConnectionException>(() => ReadAsync<JokeState>(client));

        Assert.Contains(address.ToString(), exception.Message);
        Assert.Contains("Check that the Agent Server runs", exception.Message);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_a_timeout()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new LangGraphClient(
            new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"), new() { RequestTimeout = TimeSpan.FromMilliseconds(50) });

        var exception = await Assert.ThrowsAsync<LangGraphTimeoutException>(() => ReadAsync<JokeState>(client));

        Assert.Contains("LangGraphClientOptions.RequestTimeout", exception.Message);
    }

    [Fact]
    public async Task A_body_that_is_no_event_stream_is_shown()
    {
        using var client = StubServer.Answering(HttpStatusCode.OK, "<html>login</html>", "text/html").CreateClient();

        var exception = await Assert.ThrowsAsync<StreamFormatException>(() => ReadAsync<JokeState>(client));

        Assert.Contains("text/html", exception.Message);
        Assert.Contains("<html>login</html>", exception.Message);
    }

    [Theory]
    [InlineData("event: updates\ndata: {\"refine_topic\":{\"topic\":5}}\nid: 1\n\n", "updates", "$.refine_topic.topic", "Topic", "Expected a string, found")]
    [InlineData("event: values\ndata: {\"topic\":\"a\",\"joke\":[1]}\nid: 1\n\n", "values", "$.joke", "Joke", "Expected a string, found")]
    public async Task A_state_that_does_not_fit_names_event_path_and_member(string @event, string name, string path, string member, string expected)
    {
        using var client = Serve(Metadata + @event);

        var exception = await Assert.ThrowsAsync<StateDecodingException>(() => ReadAsync<JokeState>(client));

        Assert.Equal((name, "1", path, member, typeof(JokeState)), (exception.Origin, exception.EventId, exception.JsonPath, exception.MemberName, exception.StateType));
        Assert.Contains($"{name} (id 1) does not fit JokeState.{member} at {path}", exception.Message);
        Assert.Contains(expected, exception.Message);
    }

    [Fact]
    public async Task A_missing_required_member_is_named()
    {
        using var client = Serve(Metadata + "event: values\ndata: {\"items\":[]}\n\n");

        var exception = await Assert.ThrowsAsync<StateDecodingException>(() => ReadAsync<RichState>(client));

        Assert.Equal(("$", "Title"), (exception.JsonPath, exception.MemberName));
        Assert.Contains("title", exception.Message);
    }

    [Fact]
    public async Task A_nested_misfit_has_its_whole_path()
    {
        using var client = Serve(Metadata + "event: updates\ndata: {\"load\":[{},{\"items\":[{\"sku\":\"s\",\"qty\":1,\"price\":null,\"tags\":[\"a\",7],\"meta\":{}}]}]}\n\n");

        var exception = await Assert.ThrowsAsync<StateDecodingException>(() => ReadAsync<RichState>(client));

        Assert.Equal(("$.load[1].items[0].tags[1]", "Items"), (exception.JsonPath, exception.MemberName));
    }

    [Fact]
    public async Task An_event_that_is_no_json_is_named()
    {
        using var client = Serve(Metadata + "event: values\ndata: {\"topic\":\nid: 1\n\n");

        var exception = await Assert.ThrowsAsync<StreamFormatException>(() => ReadAsync<JokeState>(client));

        Assert.Equal(("values", "1"), (exception.EventName, exception.EventId));
    }

    [Theory]
    [InlineData("event: values\ndata: {\"topic\":\"a")]
    [InlineData("event: custom\ndata: 12")]
    [InlineData("event: val")]
    public async Task A_stream_cut_inside_of_an_event_tells_where_it_was(string cut)
    {
        using var client = Serve(Metadata + "event: values\ndata: {\"topic\":\"a\"}\nid: 1\n\n" + cut);

        var exception = await Assert.ThrowsAsync<StreamInterruptedException>(() => ReadAsync<JokeState>(client));

        Assert.Equal((RunId, "1"), (exception.RunId, exception.LastEventId));
        Assert.Contains(RunId.ToString(), exception.Message);
    }

    [Fact]
    public async Task A_connection_that_breaks_tells_where_it_was()
    {
        var body = new PiecewiseStream([Encoding.UTF8.GetBytes(Metadata)]) { EndWith = new IOException("reset by peer") };
        using var client = StubServer.Streaming(body, $"/threads/7d0f0d3c-8d5c-4f7b-9b6e-0a4b2c1d0e9f/runs/{RunId}").CreateClient();

        var exception = await Assert.ThrowsAsync<StreamInterruptedException>(() => ReadAsync<JokeState>(client));

        Assert.Equal((RunId, "0"), (exception.RunId, exception.LastEventId));
        Assert.Contains("reset by peer", exception.Message);
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData("{\"error\":\"MyDomainError\",\"message\":\"Boo!\"}", "MyDomainError", "Boo!")]
    [InlineData("\"Run not found\"", null, "Run not found")]
    public async Task A_failed_run_throws_with_the_servers_words(string data, string? error, string message)
    {
        using var client = Serve(Metadata + $"event: error\ndata: {data}\nid: 1\n\n");

        var exception = await Assert.ThrowsAsync<RunFailedException>(() => ReadAsync<JokeState>(client));

        Assert.Equal((error, message, RunId, "0"), (exception.Error, exception.ServerMessage, exception.RunId, exception.LastEventId));
        Assert.Contains(message, exception.Message);
    }

    private static LangGraphClient Serve(string body) => StubServer.Streaming(Encoding.UTF8.GetBytes(body), $"/runs/{RunId}").CreateClient();

    private static async Task ReadAsync<TState>(LangGraphClient client)
        where TState : IGraphState<TState>
    {
        await foreach (var _ in client.Runs.StreamAsync<TState>("any", new(), TestContext.Current.CancellationToken))
        {
        }
    }
}
