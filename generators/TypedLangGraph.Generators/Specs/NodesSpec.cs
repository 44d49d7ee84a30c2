namespace TypedLangGraph.Generators.Specs;

/// <summary>The class that holds the constants of a graph.</summary>
/// <param name="HintName">The name of the emitted file.</param>
/// <param name="Namespace">The namespace, escaped, or an empty string for the global one.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="ClassName">Its name.</param>
/// <param name="GraphId">The graph's id.</param>
/// <param name="Nodes">The nodes by name; null when the contract does not tell them.</param>
internal sealed record NodesSpec(
    string HintName,
    string Namespace,
    string Accessibility,
    string ClassName,
    string GraphId,
    EquatableArray<NodeSpec>? Nodes);
