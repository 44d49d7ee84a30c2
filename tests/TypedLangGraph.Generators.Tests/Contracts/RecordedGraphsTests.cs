using TypedLangGraph.Generators.Tests.Harness;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>
/// The states that the contracts of all graphs of <c>tests/agent-server</c> fill read what those graphs streamed, and lose nothing of it but the
/// keys that the schema does not have.
/// </summary>
public sealed class RecordedGraphsTests
{
    /// <summary>What a graph streams although the schema of its state does not tell, and what cannot be told.</summary>
    private static readonly Dictionary<string, string[]> Untold = new()
    {
        // The server's own, and no key of the state.
        ["chat"] = ["__interrupt__"],
        ["hitl"] = ["__interrupt__"],
        // What stands beside the nodes' writes under `__metadata__`, and is no write.
        ["cached"] = ["cached"],
        // What a function returns, of which the schema has its input only.
        ["func"] = ["b", "input"],
        // A JavaScript graph with a schema of its own for the input tells that one for the state.
        ["hidden"] = ["history", "joke", "secret"],
        // A run on a thread of another graph has that one's keys; half of a surrogate pair becomes U+FFFD.
        ["joke"] = ["foo", "joke", "topic"],
    };

    /// <summary>Graphs whose recordings hold custom events, errors or tokens only.</summary>
    private static readonly string[] WithoutStates = ["custom"];

    public static TheoryData<string> Graphs() => [.. Contract.Graphs];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void A_filled_state_reads_the_streams_of_its_graph(string graph)
    {
        var state = State(graph);
        var lost = new SortedSet<string>(StringComparer.Ordinal);
        var values = RecordedStates.Values(graph).ToArray();
        var writes = RecordedStates.Writes(graph).ToArray();
        foreach (var json in values)
            lost.UnionWith(Loss.Between(json, state.Write((object)state.Read(json))));
        foreach (var json in writes)
            lost.UnionWith(Loss.Between(json, state.WriteUpdate((object)state.ReadUpdate(json))));

        Assert.Equal(WithoutStates.Contains(graph), values.Length + writes.Length == 0);
        Assert.Equal(Untold.GetValueOrDefault(graph, []), lost);
    }

    private static IStateAccess State(string graph) =>
        Contract.Consumer(Contract.Pulled(graph), $"using TypedLangGraph; namespace Demo; [GraphState(\"{graph}\")] public partial record State;").State("Demo.State");
}
