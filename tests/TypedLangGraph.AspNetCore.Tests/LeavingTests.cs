using TypedLangGraph.AspNetCore.Tests.Support;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests;

/// <summary>What becomes of the run when the browser or the service goes.</summary>
public sealed class LeavingTests
{
    [Fact]
    public async Task A_browser_that_goes_ends_the_connection_to_the_server()
    {
        await using var server = new EventServer();
        using var client = new LangGraphClient(server.Address);
        await using var host = await RelayHost.StartAsync(client, Maps.Custom, threadId: RecordedServer.RunId);

        (await host.OpenAsync()).Dispose();

        await server.ClientLeftAsync();
        Assert.Equal(1, server.Opened);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_browser_that_goes_cancels_the_run_only_where_the_service_wants_it(bool cancels)
    {
        var server = OneRun.Streaming(Begun());
        await using var host = await RelayHost.StartAsync(server.CreateClient(), Maps.Custom, new() { CancelRunOnDisconnect = cancels });

        (await host.OpenAsync()).Dispose();
        await host.FinishedAsync();

        Assert.Equal(cancels ? 1 : 0, server.Requests.Count(IsCancellation));
    }

    [Fact]
    public async Task A_service_that_stops_lets_the_browser_go_to_the_next_one_and_the_run_go_on()
    {
        var server = OneRun.Streaming(Begun());
        await using var host = await RelayHost.StartAsync(server.CreateClient(), Maps.Custom, new() { CancelRunOnDisconnect = true });
        using var response = await host.OpenAsync();

        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        var events = BrowserEvent.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("custom", Assert.Single(events).Name);
        Assert.DoesNotContain(server.Requests, IsCancellation);
    }

    private static bool IsCancellation(RecordedRequest request) => request.Uri.AbsolutePath == $"/threads/{RecordedServer.ThreadId}/runs/{RecordedServer.RunId}/cancel";

    /// <summary>A run that has sent one event and goes on without a word.</summary>
    private static LiveBody Begun()
    {
        var body = new LiveBody();
        body.Send("event: custom\ndata: 1\nid: 1\n\n");
        return body;
    }
}
