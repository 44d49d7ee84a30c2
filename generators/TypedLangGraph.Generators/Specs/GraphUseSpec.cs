namespace TypedLangGraph.Generators.Specs;

/// <summary>A state that names its graph: the graph's constants stand beside it.</summary>
/// <param name="GraphId">The graph's id.</param>
/// <param name="State">The state's metadata name.</param>
/// <param name="Namespace">The state's namespace, escaped, or an empty string for the global one.</param>
/// <param name="IsPublic">True when other assemblies see the state.</param>
internal sealed record GraphUseSpec(string GraphId, string State, string Namespace, bool IsPublic);
