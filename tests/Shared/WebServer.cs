using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TypedLangGraph.TestSupport;

/// <summary>A web server on a free loopback port that answers as the test says, and keeps what it was asked.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public ConcurrentQueue<WebRequest> Requests { get; } = [];

    /// <param name="answer">Answers a request.</param>
    /// <param name="listen">Changes how the server listens, for example with a certificate.</param>
    public static async Task<WebServer> StartAsync(RequestDelegate answer, Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen ?? (_ => { })));

        // A test that leaves a stream open does not wait for its end.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        var server = new WebServer(builder.Build());
        server._application.Run(context =>
        {
            server.Requests.Enqueue(WebRequest.From(context));
            return answer(context);
        });
        await server._application.StartAsync();
        return server;
    }

    /// <summary>A server that is well and knows nothing else.</summary>
    public static Task<WebServer> StartHealthyAsync() => StartAsync(context => context.Response.WriteAsJsonAsync(new Dictionary<string, bool> { ["ok"] = true }));

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
