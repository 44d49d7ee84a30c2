using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>A caller that takes its time holds up the server: what it has not asked for is not read.</summary>
public sealed class SlowReaderTests
{
    private const int Streams = 100;
    private const int Events = 1024;
    private const int TextLength = 4096;

    /// <summary>As for a stream that is read; a body would be 64 times as much.</summary>
    private const int MaxBytesEach = 64 * 1024;

    /// <summary>What the buffers of the operating system take of a body that nobody reads, with room to spare; a body is four times as long.</summary>
    private const long MaxSentEach = 1024 * 1024;

    [Fact]
    public async Task A_hundred_streams_of_4_MB_that_nobody_reads_stay_at_the_server()
    {
        await PauseAsync(streams: 10);
        var before = LiveHeap.Measure();

        var (sent, open) = await PauseAsync(Streams);

        var each = (open - before) / Streams;
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent / Streams} bytes sent and {each} bytes of memory for each stream that is not read");
        Assert.True(sent / Streams < MaxSentEach, $"The server could send {sent / Streams} bytes of each stream.");
        Assert.True(each < MaxBytesEach, $"A stream that is not read costs {each} bytes.");
    }

    /// <summary>Reads streams to their ends, with a pause behind their first chunks.</summary>
    /// <returns>What the server had sent in the pause, and the live memory then.</returns>
    private static async Task<(long Sent, long Open)> PauseAsync(int streams)
    {
        var paused = new Halfway(streams);
        await using var server = new ScriptedServer(ScriptOf);
        using var client = new LangGraphClient(server.Address, Clients.Options());

        Task WaitBehindFirstAsync(int index)
        {
            if (index != 0)
                return Task.CompletedTask;
            paused.Arrive();
            return paused.Opened;
        }

        Task[] readers = [.. Enumerable.Range(0, streams).Select(number => ScriptReader.ReadAsync(client, ScriptOf(number), WaitBehindFirstAsync))];
        await paused.AllArrivedAsync(readers);
        var sent = await WhatServerCouldSendAsync(server);
        var open = LiveHeap.Measure();

        paused.Open();
        await Task.WhenAll(readers);
        Assert.True(server.SentBytes > (long)streams * Events * TextLength);
        return (sent, open);
    }

    /// <summary>Waits until the server waits for its clients.</summary>
    private static async Task<long> WhatServerCouldSendAsync(ScriptedServer server)
    {
        long last;
        do
        {
            last = server.SentBytes;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
        while (server.SentBytes > last);
        return last;
    }

    private static Script ScriptOf(int number) => new(number, Events + 1, _ => TextLength);
}
