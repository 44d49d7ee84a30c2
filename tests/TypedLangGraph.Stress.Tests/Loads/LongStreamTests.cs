using System.Diagnostics;
using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Stress.Tests.Loads;

/// <summary>How long a stream is makes no difference to what it costs at a time.</summary>
public sealed class LongStreamTests
{
    private const int Samples = 64;

    /// <summary>
    /// Room for the buffer of an event of 1 MiB (2 MiB, and what the pool keeps of its smaller predecessors), for its text as a chunk (2 MiB) and
    /// for the server's copy (2 MiB), twice.
    /// </summary>
    private const long MaxBytes = 16 * 1024 * 1024;

    private static readonly int[] Lengths = [64 * 1024, 128 * 1024, 256 * 1024, 512 * 1024, Letters.MaxLength];

    [Fact]
    public async Task A_stream_of_a_gigabyte_is_read_in_constant_memory()
    {
        await ReadAsync(megabytes: 8);
        var before = LiveHeap.Measure();
        var time = Stopwatch.StartNew();

        var (peak, bytes) = await ReadAsync(StressSettings.Megabytes);

        TestContext.Current.TestOutputHelper?.WriteLine($"{LiveHeap.Describe(bytes)} in {time.Elapsed.TotalSeconds:0.0} s: at most {LiveHeap.Describe(peak - before)} of live memory");
        Assert.True(bytes >= StressSettings.Megabytes * 1024L * 1024L);
        Assert.True(peak - before < MaxBytes, $"Reading took {peak - before} bytes of live memory.");
    }

    /// <returns>The most live memory that there was while the stream was read, and the length of the texts that came.</returns>
    private static async Task<(long Peak, long Bytes)> ReadAsync(int megabytes)
    {
        var script = ScriptOf(megabytes * 1024L * 1024L);
        await using var server = new ScriptedServer(_ => script);
        using var client = new LangGraphClient(server.Address, Clients.Options());
        var peak = 0L;
        var bytes = 0L;

        await ScriptReader.ReadAsync(client, script, index =>
        {
            bytes += script.TextLength(index);
            if (index % Math.Max(1, script.Events / Samples) == 0)
                peak = Math.Max(peak, LiveHeap.Measure());
            return Task.CompletedTask;
        });

        Assert.InRange(server.SentBytes, bytes, bytes + (script.Events * 200));
        return (peak, bytes);
    }

    /// <summary>A resumable run on a thread, with enough events for that many bytes.</summary>
    private static Script ScriptOf(long bytes)
    {
        var events = 1;
        for (var length = 0L; length < bytes; events++)
            length += LengthOf(events);
        return new Script(number: 0, events, LengthOf);
    }

    private static int LengthOf(int index) => Lengths[index % Lengths.Length];
}
