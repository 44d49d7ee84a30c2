namespace TypedLangGraph.Contracts;

/// <summary>An edge of a graph.</summary>
/// <param name="Source">The id of the node where it starts.</param>
/// <param name="Target">The id of the node where it ends.</param>
/// <param name="IsConditional">True when the graph decides at run time whether to follow it.</param>
/// <param name="Label">The condition's name, or null.</param>
internal sealed record ContractEdge(string Source, string Target, bool IsConditional, string? Label);
