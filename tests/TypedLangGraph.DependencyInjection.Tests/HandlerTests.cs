using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TypedLangGraph.DependencyInjection.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>The client lives as long as the application; its connections do not.</summary>
public sealed class HandlerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A new connection asks DNS anew, and is what a rotated certificate is used for.</summary>
    [Fact]
    public async Task A_singleton_goes_over_to_the_connections_of_a_renewed_handler()
    {
        await using var server = await WebServer.StartHealthyAsync();
        using var provider = Containers.Build(services =>
            services.AddLangGraphClient(Containers.At(server.Address)).SetHandlerLifetime(TimeSpan.FromSeconds(4)));
        var client = provider.GetRequiredService<LangGraphClient>();

        await client.Server.CheckHealthAsync(cancellationToken: Cancellation);
        await client.Server.CheckHealthAsync(cancellationToken: Cancellation);
        await Task.Delay(TimeSpan.FromSeconds(4.5), Cancellation);
        await client.Server.CheckHealthAsync(cancellationToken: Cancellation);

        var connections = server.Requests.Select(request => request.Connection).ToList();
        Assert.Equal(connections[0], connections[1]);
        Assert.NotEqual(connections[1], connections[2]);
    }

    /// <summary>The factory closes the handlers of HttpClients that nobody holds; a stream holds its own while it is read.</summary>
    [Fact]
    public async Task A_stream_keeps_the_HttpClient_that_it_came_by()
    {
        var more = new TaskCompletionSource();
        await using var server = await WebServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("event: custom\ndata: 1\n\n");
            await context.Response.Body.FlushAsync();
            await more.Task;
            await context.Response.WriteAsync("event: custom\ndata: 2\n\n");
        });
        var httpClients = new List<WeakReference>();
        using var client = new LangGraphClient(() => Track(httpClients), server.Address, new() { UseEnvironmentApiKey = false });
        var chunks = client.Runs.StreamAsync<TextState>("agent", new() { Input = new StateUpdate<TextState>() }).GetAsyncEnumerator(Cancellation);

        Assert.True(await chunks.MoveNextAsync());
        Collect();
        Assert.True(Assert.Single(httpClients).IsAlive);
        more.SetResult();
        Assert.True(await chunks.MoveNextAsync());
        Assert.False(await chunks.MoveNextAsync());
        await chunks.DisposeAsync();
    }

    [Fact]
    public void The_HttpClient_has_no_timeout_of_its_own_and_the_handler_has_the_connect_timeout()
    {
        SocketsHttpHandler? primary = null;
        using var provider = Containers.Build(services => services
            .AddLangGraphClient(Containers.At(new("http://localhost:1"), options => options.ConnectTimeout = TimeSpan.FromSeconds(3)))
            .ConfigurePrimaryHttpMessageHandler((handler, _) => primary = (SocketsHttpHandler)handler));

        using var httpClient = provider.GetRequiredService<IHttpClientFactory>().CreateClient("TypedLangGraph");

        Assert.Equal(Timeout.InfiniteTimeSpan, httpClient.Timeout);
        Assert.Equal(TimeSpan.FromSeconds(3), primary!.ConnectTimeout);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HttpClient Track(List<WeakReference> made)
    {
        var httpClient = new HttpClient();
        made.Add(new WeakReference(httpClient));
        return httpClient;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
