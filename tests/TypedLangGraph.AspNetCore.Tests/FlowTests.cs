using System.Net.Sockets;
using System.Text;
using TypedLangGraph.AspNetCore.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests;

/// <summary>How fast the relay reads, and what it does when nothing comes.</summary>
public sealed class FlowTests
{
    [Fact]
    public async Task A_browser_that_does_not_read_stops_the_reading_of_the_run()
    {
        var body = new EndlessBody();
        await using var host = await RelayHost.StartAsync(OneRun.Streaming(body).CreateClient(), Maps.Custom);
        using var browser = new TcpClient { ReceiveBufferSize = 4096 };
        await browser.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        await browser.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);

        var taken = await StandstillAsync(body);

        // What the sockets hold, and no more.
        Assert.InRange(taken, 1, 8 * 1024 * 1024);

        await browser.GetStream().ReadExactlyAsync(new byte[taken], TestContext.Current.CancellationToken);
        Assert.True(body.Taken > taken);
    }

    [Fact]
    public async Task A_silent_run_gives_comments_so_that_nobody_takes_the_connection_for_dead()
    {
        var body = new LiveBody();
        await using var host = await RelayHost.StartAsync(OneRun.Streaming(body).CreateClient(), Maps.Custom, new() { HeartbeatInterval = TimeSpan.FromMilliseconds(50) });

        using var response = await host.OpenAsync();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), Encoding.UTF8);

        Assert.Equal(["retry: 1000", "", ":", "", ":", "", ":", ""], await LinesAsync(reader, 8));
        body.Send("event: custom\ndata: 1\n\n");
        string line;
        do
            line = await LineAsync(reader);
        while (line is ":" or "");
        Assert.Equal(["event: custom", "data: 1"], [line, await LineAsync(reader)]);
    }

    [Fact]
    public async Task An_event_is_there_as_soon_as_the_server_has_sent_it()
    {
        var body = new LiveBody();
        await using var host = await RelayHost.StartAsync(OneRun.Streaming(body).CreateClient(), Maps.Custom);
        body.Send("event: custom\ndata: 1\nid: 1\n\n");
        using var response = await host.OpenAsync();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), Encoding.UTF8);

        for (var sent = 1; sent < 4; sent++)
        {
            string line;
            do
                line = await LineAsync(reader);
            while (!line.StartsWith("data", StringComparison.Ordinal));
            Assert.Equal($"data: {sent}", line);
            await body.ReaderWaitsAsync();
            body.Send($"event: custom\ndata: {sent + 1}\nid: {sent + 1}\n\n");
        }
    }

    private static async Task<List<string>> LinesAsync(StreamReader reader, int count)
    {
        List<string> lines = [];
        while (lines.Count < count)
            lines.Add(await LineAsync(reader));
        return lines;
    }

    private static async Task<string> LineAsync(StreamReader reader) =>
        await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new EndOfStreamException();

    /// <summary>How much was taken when nothing more is.</summary>
    private static async Task<long> StandstillAsync(EndlessBody body)
    {
        long before;
        do
        {
            before = body.Taken;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
        while (before == 0 || body.Taken != before);
        return before;
    }
}
