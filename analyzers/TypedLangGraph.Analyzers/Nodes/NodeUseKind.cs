namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>What a node is named for.</summary>
internal enum NodeUseKind
{
    /// <summary>To tell where an update comes from.</summary>
    Update,

    /// <summary>To say where the graph goes on, or in whose name a state is written.</summary>
    Target,

    /// <summary>To stop before it or after it.</summary>
    Breakpoint,

    /// <summary>To give the state of the subgraph that the node runs.</summary>
    Subgraph,
}
