using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>A contract that is an additional file of a test's project.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Content">What stands in it.</param>
internal sealed record TestContract(string Name, string Content)
{
    /// <summary>A graph with two keys, three nodes and no subgraph.</summary>
    public static TestContract Joke { get; } = With("""{ "punchline": { "type": "string" }, "rating": { "type": "number" } }""");

    /// <summary>The same graph with other keys.</summary>
    /// <param name="properties">The properties of the state's schema.</param>
    /// <param name="subgraphs">The subgraphs by their paths.</param>
    public static TestContract With(string properties, string subgraphs = "{}") => new("joke.graph.json", $$"""
        {
          "format": 1,
          "graph": "joke",
          "nodes": [{ "id": "__end__" }, { "id": "__start__" }, { "id": "refine_topic" }, { "id": "review" }, { "id": "write_joke" }],
          "schemas": { "state": { "properties": {{properties}}, "type": "object" }, "input": "state", "output": "state" },
          "subgraphs": {{subgraphs}}
        }
        """);

    /// <summary>As the compiler hands the file to analyzers.</summary>
    public AdditionalText ToAdditionalText() => new File(this);

    private sealed class File(TestContract contract) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(contract.Content);

        public override string Path => contract.Name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
