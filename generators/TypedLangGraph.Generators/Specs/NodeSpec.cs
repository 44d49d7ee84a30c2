namespace TypedLangGraph.Generators.Specs;

/// <summary>A node of a graph.</summary>
/// <param name="Name">The constant's name.</param>
/// <param name="Id">The node's name, as events carry it.</param>
/// <param name="Summary">What the constant's comment says, as XML.</param>
internal sealed record NodeSpec(string Name, string Id, string Summary);
