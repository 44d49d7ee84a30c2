namespace TypedLangGraph;

/// <summary>Which subgraphs of an assistant's graph to describe. Those of the graph itself when nothing is set.</summary>
public sealed class SubgraphOptions
{
    /// <summary>The namespace to look into: the name of the node that runs a subgraph, below others with a <c>|</c> between them.</summary>
    public string? Namespace { get; set; }

    /// <summary>Whether the subgraphs of subgraphs are described as well. The default is false.</summary>
    public bool Recurse { get; set; }
}
