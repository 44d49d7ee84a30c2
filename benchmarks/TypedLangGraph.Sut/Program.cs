using TypedLangGraph;
using TypedLangGraph.Sut;
using TypedLangGraph.Sut.States;
using TypedLangGraph.Sut.Sums;

// Streams a corpus as typed chunks and prints, for each pass, what was read and what it cost.
// The first argument is the address of a server that replays corpora, or mem:<folder with the corpora>.
if (args.Length is < 2 or > 3)
{
    Console.Error.WriteLine("usage: TypedLangGraph.Sut <address | mem:folder> <corpus> [passes]");
    return 2;
}

var (address, kind) = (args[0], args[1]);
var passes = args.Length > 2 ? int.Parse(args[2]) : 1;
using var client = address.StartsWith("mem:", StringComparison.Ordinal)
    ? new LangGraphClient(
        new HttpClient(new RecordedServer(File.ReadAllBytes(Path.Combine(address["mem:".Length..], kind + ".sse")))) { BaseAddress = new Uri("http://recorded/") })
    : new LangGraphClient(new Uri(address));

for (var pass = 1; pass <= passes; pass++)
{
    if (pass > 1)
        CollectGarbage();
    var sum = new Checksum();
    var clock = new ProcessClock();
    await ReadAsync(sum);
    var metrics = clock.ToLine(pass);
    Console.WriteLine(sum.ToLine(kind));
    Console.WriteLine(metrics);
}

return 0;

Task ReadAsync(Checksum sum) => kind switch
{
    "values-growing" => ReadAsAsync<ChatState, ChatSum>(sum, subgraphs: null),
    "mixed" => ReadAsAsync<AgentState, AgentSum>(sum, new SubgraphStates().Map<AgentState>("node_2").Map<AgentState>("inner")),
    _ => ReadAsAsync<JokeState, JokeSum>(sum, subgraphs: null),
};

async Task ReadAsAsync<TState, TSum>(Checksum sum, SubgraphStates? subgraphs)
    where TState : IGraphState<TState>
    where TSum : IStateSum<TState>
{
    // With all that it takes to resume the stream, as a user who cannot afford to lose an event runs it.
    var options = new ThreadRunOptions<TState> { SubgraphStates = subgraphs, StreamResumable = true };
    await foreach (var chunk in client.Runs.StreamAsync(Guid.Empty, kind, options))
        ChunkSum.Add<TState, TSum>(sum, chunk);
}

// Each pass starts from the same heap, so that one does not pay for another's garbage.
static void CollectGarbage()
{
    GC.Collect();
    GC.WaitForPendingFinalizers();
    GC.Collect();
}
