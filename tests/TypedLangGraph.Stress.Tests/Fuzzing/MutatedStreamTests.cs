using System.Collections.Concurrent;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <summary>
/// Whatever bytes arrive, in whatever pieces: chunks or a <see cref="LangGraphException"/>, at a cost that the length of the input bounds.
/// </summary>
public sealed class MutatedStreamTests
{
    private static readonly IStreamDecoding[] Decodings =
    [
        new StreamDecoding<JokeState>(null, "joke_*", "edge_*", "py_*"),
        new StreamDecoding<RichState>(null, "rich_*"),
        new StreamDecoding<ParentState>(new SubgraphStates().Map<ChildState>("node_2"), "parent_*", "stateful_*", "deep_*"),
        new StreamDecoding<AnyState>(null, "*"),
    ];

    [Fact]
    public void Give_chunks_or_a_documented_exception()
    {
        var outcomes = new ConcurrentDictionary<string, int>();
        ForEachStream(StressSettings.Streams, (decoding, random, bytes) =>
        {
            var pieces = RandomPieces.Of(bytes, random);
            var (outcome, allocated) = Decode(decoding, pieces);
            var bound = 32 * 1024 + 100 * bytes.Length;
            // The first time may pay for what is made once in a process.
            Assert.True(allocated < bound || Decode(decoding, pieces).Allocated < bound, $"Reading {bytes.Length} bytes allocated {allocated} bytes.");
            outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
        });

        // The streams are worth their time only if they reach every end that there is.
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Key}: {outcome.Value}")));
        Assert.Superset(new HashSet<string> { "chunks", "nothing", nameof(StreamFormatException), nameof(StateDecodingException) }, outcomes.Keys.ToHashSet());
    }

    [Fact]
    public void Give_chunks_all_of_which_can_be_read() => ForEachStream(StressSettings.Streams / 20, (decoding, random, bytes) =>
    {
        var chunks = new List<StreamChunk>();
        decoding.Decode(RandomPieces.Of(bytes, random), chunks);
        foreach (var chunk in chunks)
            Assert.NotEmpty(ObjectText.Describe(chunk));
    });

    [Fact]
    public void Give_the_same_through_the_client_whole_and_in_pieces() => ForEachStream(StressSettings.Streams / 50, (decoding, random, bytes) =>
    {
        var whole = Await(decoding.StreamAsync(new MemoryStream(bytes)));
        var pieces = Await(decoding.StreamAsync(new PiecewiseStream(RandomPieces.Of(bytes, random))));
        Assert.Equal(whole, pieces);
    });

    private static (string Outcome, long Allocated) Decode(IStreamDecoding decoding, List<ReadOnlyMemory<byte>> pieces)
    {
        var chunks = new List<StreamChunk>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var exception = decoding.Decode(pieces, chunks);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return (exception?.GetType().Name ?? (chunks.Count == 0 ? "nothing" : "chunks"), allocated);
    }

    /// <summary>Bodies in memory never wait, so neither does the client; a task that is still running hangs.</summary>
    private static T Await<T>(Task<T> task)
    {
        Assert.True(task.Wait(TimeSpan.FromSeconds(30)), "The stream hangs.");
        return task.Result;
    }

    private static void ForEachStream(int count, Action<IStreamDecoding, Random, byte[]> check)
    {
        var failures = new FailureLog();
        var workers = Environment.ProcessorCount;
        Parallel.For(0, workers, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, worker =>
        {
            var mutators = Array.ConvertAll(Decodings, decoding => new StreamMutator(decoding.Seeds));
            for (var index = worker; index < count && !failures.IsFull; index += workers)
                CheckOne(index, mutators, check, failures);
        });
        failures.AssertEmpty();
    }

    private static void CheckOne(int index, StreamMutator[] mutators, Action<IStreamDecoding, Random, byte[]> check, FailureLog failures)
    {
        var random = new Random(unchecked(StressSettings.Seed * 31 + index));
        var choice = index % Decodings.Length;
        var bytes = mutators[choice].Next(random);
        try
        {
            check(Decodings[choice], random, bytes);
        }
        catch (Exception exception)
        {
            failures.Add(exception, $"STRESS_SEED={StressSettings.Seed}, stream {index}, state {choice}", bytes);
        }
    }
}
