using System.Net.Sockets;
using System.Text;
using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.TestSupport;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>An event above <see cref="LangGraphClientOptions.MaxEventBytes"/> ends its stream, whatever it looks like and however it arrives.</summary>
public sealed class OversizedEventTests
{
    private const int MaxEventBytes = 1024 * 1024;

    /// <summary>
    /// A buffer doubles from 16 KiB until it holds more than the limit: four times the limit for all of them together. To note where each line of
    /// data lies takes as much again, and so may the connection and the server, which is in this process too.
    /// </summary>
    private const long MaxAllocated = 12 * MaxEventBytes;

    [Theory]
    [InlineData("data: x")]
    [InlineData("data: x\n")]
    [InlineData(": x\n")]
    public async Task That_never_ends_is_given_up_at_the_limit(string repeated)
    {
        var part = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(repeated, 16 * 1024 / repeated.Length)));
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listener = new LoopbackListener(async (accepted, disposal) =>
        {
            try
            {
                await SendHeadAsync(accepted, disposal);
                while (true)
                    await ChunkedBody.WriteAsync(accepted.GetStream(), part, disposal);
            }
            catch (IOException)
            {
                left.TrySetResult();
            }
        });
        listener.Start();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await Assert.ThrowsAsync<StreamFormatException>(() => ReadAsync(listener.Address, MaxEventBytes));

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.True(allocated < MaxAllocated, $"{allocated} bytes were allocated for an event of at most {MaxEventBytes} bytes.");
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 1000)]
    [InlineData(0, int.MaxValue)]
    [InlineData(1, 1)]
    [InlineData(1, 1000)]
    [InlineData(1, int.MaxValue)]
    public async Task Is_refused_from_one_byte_over_the_limit_in_pieces_of_any_size(int over, int pieceLength)
    {
        const int Limit = 5000;
        const string Before = "event: values\ndata: {\"joke\":\"";
        const string After = "\"}\n\n";
        var @event = Encoding.ASCII.GetBytes(Before + new string('x', Limit + over - Before.Length - After.Length) + After);
        await using var listener = new LoopbackListener(async (accepted, disposal) =>
        {
            await SendHeadAsync(accepted, disposal);
            foreach (var piece in @event.Chunk(pieceLength))
                await ChunkedBody.WriteAsync(accepted.GetStream(), piece, disposal);
            await ChunkedBody.WriteEndAsync(accepted.GetStream(), disposal);
        });
        listener.Start();

        var reading = ReadAsync(listener.Address, Limit);

        if (over == 0)
            Assert.Equal(1, await reading);
        else
            await Assert.ThrowsAsync<StreamFormatException>(() => reading);
    }

    private static async Task SendHeadAsync(TcpClient accepted, CancellationToken disposal)
    {
        var stream = accepted.GetStream();
        var request = await HttpHead.ReadAsync(stream, disposal);
        await stream.ReadExactlyAsync(new byte[int.Parse(request!.Find("Content-Length")!)], disposal);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray(), disposal);
        await ChunkedBody.WriteAsync(stream, ": here it comes\n\n"u8.ToArray(), disposal);
    }

    private static async Task<int> ReadAsync(Uri address, int maxEventBytes)
    {
        var options = Clients.Options();
        options.MaxEventBytes = maxEventBytes;
        using var client = new LangGraphClient(address, options);
        var chunks = 0;
        await foreach (var _ in client.Runs.StreamAsync<JokeState>("joke", new()).WithCancellation(TestContext.Current.CancellationToken))
            chunks++;
        return chunks;
    }
}
