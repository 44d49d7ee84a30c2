using BenchmarkDotNet.Attributes;
using TypedLangGraph.Benchmarks.Corpora;
using TypedLangGraph.Sut;
using TypedLangGraph.Sut.States;

namespace TypedLangGraph.Benchmarks;

/// <summary>From bytes in memory to typed chunks, through the public API, beside the floor and beside states that share nothing.</summary>
[MemoryDiagnoser]
public class DecodeBenchmarks
{
    private byte[] _body = [];

    [Params("updates", "values", "tokens", "mixed")]
    public string Shape { get; set; } = string.Empty;

    [GlobalSetup]
    public void CreateCorpus() => _body = Corpus.Create(Shape);

    [Benchmark(Baseline = true)]
    public int Floor() => TokenFloor.Read(_body);

    [Benchmark]
    public Task<int> Chunks() => ReadAsync(new LangGraphClientOptions());

    [Benchmark]
    public Task<int> ChunksWithoutSharing() => ReadAsync(new LangGraphClientOptions { ShareUnchangedState = false });

    private async Task<int> ReadAsync(LangGraphClientOptions options)
    {
        using var http = new HttpClient(new RecordedServer(_body)) { BaseAddress = new Uri("http://recorded/") };
        using var client = new LangGraphClient(http, options);
        var chunks = 0;
        await foreach (var _ in client.Runs.StreamAsync<AgentState>(Guid.Empty, "agent", new() { StreamResumable = true }))
            chunks++;
        return chunks;
    }
}
