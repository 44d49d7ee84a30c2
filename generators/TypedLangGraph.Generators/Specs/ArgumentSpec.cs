namespace TypedLangGraph.Generators.Specs;

/// <summary>A constructor parameter and the index of the member that supplies it.</summary>
internal sealed record ArgumentSpec(string Parameter, int Member);
