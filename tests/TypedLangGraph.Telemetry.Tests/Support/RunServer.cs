using Microsoft.AspNetCore.Http;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>A server of one run, which answers each request with the next body of events.</summary>
internal sealed class RunServer : IAsyncDisposable
{
    public static readonly Guid RunId = new("11111111-1111-1111-1111-111111111111");
    public static readonly Guid ThreadId = new("22222222-2222-2222-2222-222222222222");

    public const string Metadata = "event: metadata\ndata: {\"run_id\":\"11111111-1111-1111-1111-111111111111\",\"attempt\":1}\nid: 0\n\n";

    /// <summary>A body that does not end before the client leaves it.</summary>
    public const string Silence = ":silence";

    private readonly WebServer _server;

    private RunServer(WebServer server) => _server = server;

    public Uri Address => _server.Address;

    public IReadOnlyList<WebRequest> Requests => [.. _server.Requests];

    public static async Task<RunServer> StartAsync(params string[] bodies)
    {
        var next = 0;
        return new(await WebServer.StartAsync(async context =>
        {
            var body = bodies[next++];
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.ContentLocation = $"/threads/{ThreadId}/runs/{RunId}";
            await context.Response.WriteAsync(body.Replace(Silence, string.Empty));
            await context.Response.Body.FlushAsync();
            if (body.EndsWith(Silence))
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }));
    }

    /// <summary>An event with JSON data.</summary>
    public static string Event(string name, string data, string id) => $"event: {name}\ndata: {data}\nid: {id}\n\n";

    public LangGraphClient CreateClient(Exports? exports = null, Action<LangGraphClientOptions>? change = null)
    {
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false, VerifyRunEnd = false, LoggerFactory = exports?.Logging };
        options.Retry.BaseDelay = options.Reconnect.BaseDelay = TimeSpan.FromMilliseconds(1);
        change?.Invoke(options);
        return new LangGraphClient(Address, options);
    }

    /// <summary>A stream of a run of the graph "agent".</summary>
    public static RunStream<TextState> Stream(LangGraphClient client, CancellationToken cancellationToken = default, bool yieldErrors = false) =>
        client.Runs.StreamAsync<TextState>(
            ThreadId, "agent", new() { Input = new StateUpdate<TextState> { Text = "asked" }, StreamResumable = true, YieldErrors = yieldErrors }, cancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
