using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TypedLangGraph.AspNetCore.Tests.Support;

/// <summary>A service on a loopback port with one endpoint, and a browser's connection to it.</summary>
internal sealed class RelayHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SemaphoreSlim _finished = new(0);
    private readonly HttpClient _browser = new(new SocketsHttpHandler { UseProxy = false });

    private RelayHost(Func<IResult> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/", async context =>
        {
            try
            {
                await answer().ExecuteAsync(context);
            }
            finally
            {
                _finished.Release();
            }
        });
    }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<RelayHost> StartAsync(Func<IResult> answer)
    {
        var host = new RelayHost(answer);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>A service that relays the one run of a recorded server.</summary>
    public static Task<RelayHost> StartAsync(LangGraphClient client, Func<StreamChunk, IEnumerable<RelayEvent>> map, RelayOptions? options = null, Guid? threadId = null) =>
        StartAsync(() => LangGraphResults.Relay<AnyState>(client.Runs, threadId ?? RecordedServer.ThreadId, RecordedServer.RunId, map, options));

    /// <summary>What a browser gets, as soon as the head of the response has come.</summary>
    public Task<HttpResponseMessage> OpenAsync(string? lastEventId = null, string query = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, query));
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        return _browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>The whole body that a browser gets.</summary>
    public async Task<string> ReadAsync(string? lastEventId = null, string query = "")
    {
        using var response = await OpenAsync(lastEventId, query);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The events that a browser gets.</summary>
    public async Task<List<BrowserEvent>> ReadEventsAsync(string? lastEventId = null) => BrowserEvent.Parse(await ReadAsync(lastEventId));

    /// <summary>Returns when the endpoint has done with one more request.</summary>
    public async Task FinishedAsync() => Assert.True(await _finished.WaitAsync(TimeSpan.FromSeconds(20)), "The endpoint goes on.");

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
        _finished.Dispose();
    }
}
