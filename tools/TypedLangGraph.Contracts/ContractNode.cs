namespace TypedLangGraph.Contracts;

/// <summary>A node of a graph.</summary>
/// <param name="Id">The node's name, as updates carry it.</param>
/// <param name="Type">The kind of node, for example <c>runnable</c>; null when the server did not tell.</param>
/// <param name="Title">What the node runs, where that has a name of its own; else null.</param>
internal sealed record ContractNode(string Id, string? Type, string? Title)
{
    /// <summary>The id of the node at which every run starts.</summary>
    public const string Start = "__start__";

    /// <summary>The id of the node at which every run ends.</summary>
    public const string End = "__end__";

    /// <summary>True for the nodes that stand for the start and the end, which run nothing.</summary>
    public bool IsBoundary => Id is Start or End;
}
