using System.Text;
using Microsoft.AspNetCore.Http;
using TypedLangGraph.TestSupport;
using static TypedLangGraph.Telemetry.Tests.Support.RunServer;

namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>Everything that can happen to requests and streams, so that all that is ever told is told. All of it carries <see cref="Plants"/>.</summary>
internal static class Scenarios
{
    private const string Data = $$"""{"text":"{{Plants.Data}}"}""";

    private const string Tokens =
        $$$"""[{"type":"AIMessageChunk","id":"m1","content":"{{{Plants.Data}}}","usage_metadata":{"input_tokens":7,"output_tokens":2,"total_tokens":9}},{"langgraph_node":"model"}]""";

    private static readonly string AllModes = string.Concat(
        ((string[])["values", "updates", "custom", "debug", "events", "tasks", "checkpoints", "tools", "messages/partial", "new"]).Select(name => Event(name, "{}", "1")));

    public static async Task RunAllAsync(Exports exports)
    {
        await ReadAsync(exports, Metadata + Event("values", Data, "1") + Event("messages", Tokens, "2"));
        await ReadAsync(exports, Metadata + Event("custom", Data, "1") + $"data: {Plants.Data}", Event("values", Data, "2"));
        await ReadAsync(exports, Metadata + Event("error", $$"""{"error":"ValueError","message":"{{Plants.Data}}"}""", "1"));
        await ReadAsync(exports, Metadata + Event("values", $$"""{"text":["{{Plants.Data}}"]}""", "1"));
        await ReadRawAsync(exports);
        await JoinAsync(exports);
        await RepeatAsync(exports);
        await MissAsync(exports);
        await WaitAsync(exports);
    }

    /// <summary>Reads a stream, however it ends.</summary>
    private static async Task ReadAsync(Exports exports, params string[] bodies)
    {
        await using var server = await StartAsync(bodies);
        using var client = server.CreateClient(exports, Plants.AddTo);
        var stream = client.Runs.StreamAsync<TextState>(ThreadId, "agent", new() { Input = new StateUpdate<TextState> { Text = Plants.Input }, StreamResumable = true });
        try
        {
            await stream.ReadAsync();
        }
        catch (Exception exception) when (exception is RunFailedException or StateDecodingException)
        {
            Assert.Contains(Plants.Data, exception.Message);
        }

        Assert.All(server.Requests, request => Assert.Equal(
            (Plants.Key, $"Bearer {Plants.Token}", Plants.Header), (request.Header("x-api-key"), request.Header("Authorization"), request.Header("x-tenant"))));
    }

    private static async Task ReadRawAsync(Exports exports)
    {
        await using var server = await StartAsync(AllModes);
        using var client = server.CreateClient(exports, Plants.AddTo);
        await foreach (var _ in RunServer.Stream(client).ReadEventsAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    /// <summary>Joins a run and a thread, and starts a run of an assistant that has no name.</summary>
    private static async Task JoinAsync(Exports exports)
    {
        await using var server = await StartAsync(Metadata, Metadata, Metadata);
        using var client = server.CreateClient(exports, Plants.AddTo);
        await client.Runs.JoinStreamAsync<TextState>(ThreadId, RunId).ReadAsync();
        await client.Runs.StreamAsync<TextState>(Guid.NewGuid().ToString(), new() { Input = new StateUpdate<TextState>() }).ReadAsync();
        await using var chunks = client.Threads.JoinStreamAsync<TextState>(ThreadId).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await chunks.MoveNextAsync());
    }

    /// <summary>A request that is refused once.</summary>
    private static async Task RepeatAsync(Exports exports)
    {
        var answers = 0;
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++answers == 1 ? 503 : 200;
            return context.Response.WriteAsync($$"""{"version":"{{Plants.Refusal}}"}""");
        });
        using var client = Client(exports, server.Address);
        Assert.Equal(Plants.Refusal, (await client.Server.GetInfoAsync(TestContext.Current.CancellationToken)).Version);
    }

    /// <summary>A server that is not there.</summary>
    private static async Task MissAsync(Exports exports)
    {
        Uri address;
        await using (var server = await WebServer.StartHealthyAsync())
            address = server.Address;
        using var client = Client(exports, address);
        await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Server.GetInfoAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A wait whose connection is lost behind the head of the answer.</summary>
    private static async Task WaitAsync(Exports exports)
    {
        var answers = 0;
        await using var listener = new LoopbackListener(async (connection, cancellationToken) =>
        {
            var stream = connection.GetStream();
            await stream.ReadAtLeastAsync(new byte[16 * 1024], 1, cancellationToken: cancellationToken);
            var rest = ++answers == 1 ? "100\r\n " : $"{Data.Length:x}\r\n{Data}\r\n0\r\n\r\n";
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Location: /threads/{ThreadId}/runs/{RunId}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{rest}"), cancellationToken);

            // The client has sent all of it, so that the end of the connection takes nothing away.
            connection.Client.Shutdown(System.Net.Sockets.SocketShutdown.Send);
            while (await stream.ReadAsync(new byte[1024], cancellationToken) > 0)
            {
            }
        });
        listener.Start();
        using var client = Client(exports, listener.Address);
        var result = await client.Runs.WaitAsync<TextState>(ThreadId, "agent", new() { Input = new StateUpdate<TextState> { Text = Plants.Input } }, TestContext.Current.CancellationToken);
        Assert.Equal(Plants.Data, result.Values?.Text);
    }

    private static LangGraphClient Client(Exports exports, Uri address)
    {
        var options = new LangGraphClientOptions { LoggerFactory = exports.Logging };
        options.Retry.BaseDelay = options.Reconnect.BaseDelay = TimeSpan.FromMilliseconds(1);
        Plants.AddTo(options);
        return new LangGraphClient(address, options);
    }
}
