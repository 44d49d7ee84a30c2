namespace TypedLangGraph.Contracts;

/// <summary>A subgraph that a node of a graph runs.</summary>
/// <param name="Path">The name of the node; below other nodes with a <c>|</c> between them.</param>
/// <param name="Schemas">The subgraph's own schemas.</param>
internal sealed record SubgraphContract(string Path, SchemaSet Schemas);
