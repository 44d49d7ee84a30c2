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
            var chunks = new List<StreamChunk>();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var exception = decoding.Decode(RandomPieces.Of(bytes, random), chunks);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 64 * 1024 + 200 * bytes.Length, $"Reading {bytes.Length} bytes allocated {allocated} bytes.");
            outcomes.AddOrUpdate(exception?.GetType().Name ?? (chunks.Count == 0 ? "nothing" : "chunks"), 1, (_, count) => count + 1);
        });

        // The streams are worth their time only if they reach every end that there is.
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Key}: {outcome.Value}")));
        Assert.Superset(new HashSet<string> { "chunks", "nothing", nameof(StreamFormatException), nameof(StateDecodingException) }, outcomes.Keys.ToHashSet());
    }

    [Fact]
    public void Give_chunks_that_can_be_written_and_shown() => ForEachStream(StressSettings.Streams / 20, (decoding, random, bytes) =>
    {
        var chunks = new List<StreamChunk>();
        decoding.Decode(RandomPieces.Of(bytes, random), chunks);
        Assert.All(chunks, chunk => Assert.NotEmpty(decoding.Describe(chunk)));
    });

    [Fact]
    public void Give_the_same_through_the_client_whole_and_in_pieces() => ForEachStream(StressSettings.Streams / 40, (decoding, random, bytes) =>
    {
        var whole = Await(decoding.StreamAsync(new MemoryStream(bytes)));
        var pieces = Await(decoding.StreamAsync(new PiecewiseStream(RandomPieces.Of(bytes, random))));
        Assert.Equal(whole, pieces);
    });

    /// <summary>Bodies in memory never wait, so neither does the client; a task that is still running hangs.</summary>
    private static T Await<T>(Task<T> task)
    {
        Assert.True(task.Wait(TimeSpan.FromSeconds(30)), "The stream hangs.");
        return task.Result;
    }

    private static void ForEachStream(int count, Action<IStreamDecoding, Random, byte[]> check) =>
        Parallel.For(0, Environment.ProcessorCount, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, worker =>
        {
            var mutators = Array.ConvertAll(Decodings, decoding => new StreamMutator(decoding.Seeds));
            for (var index = worker; index < count; index += Environment.ProcessorCount)
                CheckOne(index, mutators, check);
        });

    private static void CheckOne(int index, StreamMutator[] mutators, Action<IStreamDecoding, Random, byte[]> check)
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
            throw new InvalidOperationException(
                $"STRESS_SEED={StressSettings.Seed}, stream {index}, state {choice}: {exception.Message}\nThe stream in base 64: {Convert.ToBase64String(bytes)}", exception);
        }
    }
}
