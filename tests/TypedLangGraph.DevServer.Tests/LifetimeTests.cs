using System.Net.Http.Json;
using System.Text.Json;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Development.Tests;

public sealed class LifetimeTests
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    public LifetimeTests() => Assert.SkipWhen(DevServerFixture.SkipReason is not null, DevServerFixture.SkipReason ?? "");

    [Fact]
    public async Task Two_servers_run_at_once_and_share_no_state()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();

        var thread = await CreateThreadAsync(first);

        Assert.NotEqual(first.BaseAddress, second.BaseAddress);
        Assert.Equal(1, await CountThreadsAsync(first));
        Assert.Equal(0, await CountThreadsAsync(second));
        Assert.NotEmpty(thread);
    }

    [Fact]
    public async Task A_new_server_knows_nothing_of_an_earlier_one()
    {
        await using (var earlier = await StartAsync())
        {
            await CreateThreadAsync(earlier);
        }

        await using var later = await StartAsync();

        Assert.Equal(0, await CountThreadsAsync(later));
    }

    [Fact]
    public async Task Disposing_it_closes_the_port_and_ends_every_process()
    {
        var server = await StartAsync();
        var traces = new ServerTraces(server.BaseAddress, server.ProcessId);
        Assert.NotEmpty(traces.Remaining());

        await server.DisposeAsync();

        await traces.AssertGoneAsync();
    }

    [Fact]
    public async Task Disposing_it_while_a_run_streams_ends_it_too()
    {
        var server = await StartAsync();
        var traces = new ServerTraces(server.BaseAddress, server.ProcessId);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.BaseAddress, "/runs/stream"));
        request.Content = JsonContent.Create(new { assistant_id = "slow", input = new { upto = 1000, ms = 100 } });
        using var stream = await Http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        await server.DisposeAsync();

        await traces.AssertGoneAsync();
    }

    [Fact]
    public async Task Disposing_it_twice_is_fine()
    {
        var server = await StartAsync();

        await server.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Cancelling_the_start_leaves_nothing_behind()
    {
        using var cancellation = new CancellationTokenSource();
        var lines = new List<string>();
        var options = new DevServerOptions { Progress = new ProgressInPlace(line =>
        {
            lines.Add(line);
            if (line.StartsWith("Starting", StringComparison.Ordinal))
                cancellation.CancelAfter(TimeSpan.FromMilliseconds(300));
        }) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DevServer.StartAsync(options, cancellation.Token));

        var address = new Uri(lines[^1][lines[^1].IndexOf("http", StringComparison.Ordinal)..]);
        await new ServerTraces(address, processId: null).AssertGoneAsync();
    }

    [Fact]
    public async Task It_tells_its_progress()
    {
        var lines = new List<string>();

        await using var server = await DevServer.StartAsync(
            new DevServerOptions { Progress = new ProgressInPlace(lines.Add) }, TestContext.Current.CancellationToken);

        Assert.Equal("Checking Node.js and npm.", lines[0]);
        Assert.Equal($"Starting the LangGraph dev server on {server.BaseAddress}", lines[^2]);
        Assert.Equal($"The dev server is ready on {server.BaseAddress}", lines[^1]);
    }

    private static Task<DevServer> StartAsync() => DevServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<string> CreateThreadAsync(DevServer server)
    {
        using var response = await Http.PostAsJsonAsync(
            new Uri(server.BaseAddress, "/threads"), new { }, TestContext.Current.CancellationToken);
        var thread = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return thread.GetProperty("thread_id").GetString()!;
    }

    private static async Task<int> CountThreadsAsync(DevServer server)
    {
        using var response = await Http.PostAsJsonAsync(
            new Uri(server.BaseAddress, "/threads/search"), new { }, TestContext.Current.CancellationToken);
        var threads = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return threads.GetArrayLength();
    }
}
