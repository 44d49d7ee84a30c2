using System.Runtime.CompilerServices;
using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>Hundreds of streams in one process, all open at the same time.</summary>
public sealed class ManyStreamsTests
{
    private const int Events = 200;
    private const int Half = Events / 2;
    private const int TextLength = 2600;

    /// <summary>
    /// An open stream has buffers of 16 KiB for events and 4 KiB each for what a connection reads and writes, and its objects; the server's end
    /// of it, which is in this process too, has a buffer for one event. The half of a body that has been read by then has four times this size.
    /// </summary>
    private const int MaxBytesEach = 64 * 1024;

    /// <summary>What the runtime keeps for next time: pooled buffers, threads, sockets.</summary>
    private const int MaxBytesLeft = 8 * 1024 * 1024;

    [Fact]
    public async Task Each_bring_their_own_events_at_a_bounded_cost()
    {
        var streams = StressSettings.Connections;
        await ReadAllAsync(streams: 50);
        var before = LiveHeap.Measure();

        var open = await ReadAllAsync(streams);

        var after = LiveHeap.Measure();
        var each = (open - before) / streams;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{streams} streams: {LiveHeap.Describe(before)} before, {LiveHeap.Describe(open)} with all of them half read ({each} bytes each), {LiveHeap.Describe(after)} after");
        Assert.True(each < MaxBytesEach, $"An open stream costs {each} bytes.");
        Assert.True(after - before < MaxBytesLeft, $"{after - before} bytes are left of {streams} streams.");
    }

    /// <returns>The live memory when all streams were open and half read.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<long> ReadAllAsync(int streams)
    {
        var sent = new Halfway(streams);
        var received = new Halfway(streams);
        var reconnects = 0;
        await using var server = new ScriptedServer(ScriptOf) { Wait = (Half, sent), CutAt = CutAt };
        using var client = new LangGraphClient(server.Address, Clients.Options(change: reconnect => reconnect.OnReconnecting = _ => Interlocked.Increment(ref reconnects)));

        Task NoteAsync(int index)
        {
            if (index == Half - 1)
                received.Arrive();
            return Task.CompletedTask;
        }

        Task[] readers = [.. Enumerable.Range(0, streams).Select(number => ScriptReader.ReadAsync(client, ScriptOf(number), NoteAsync))];
        await sent.AllArrivedAsync(readers);
        await received.AllArrivedAsync(readers);
        var open = LiveHeap.Measure();
        Assert.DoesNotContain(readers, reader => reader.IsCompleted);

        sent.Open();
        await Task.WhenAll(readers);
        Assert.Equal(streams, server.Started);
        Assert.Equal(Enumerable.Range(0, streams).Count(number => CutAt(ScriptOf(number)) is not null), reconnects);
        return open;
    }

    private static Script ScriptOf(int number) => new(number, Events, index => TextLength + ((number + index) % 100));

    /// <summary>One of ten loses its connection in the second half, each somewhere else.</summary>
    private static int? CutAt(Script script) => script.Number % 10 == 4 ? Half + 1 + (script.Number % (Half - 1)) : null;
}
