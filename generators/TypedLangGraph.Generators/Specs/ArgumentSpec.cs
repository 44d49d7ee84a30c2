namespace TypedLangGraph.Generators.Specs;

/// <summary>A constructor parameter and the number of the member that supplies it.</summary>
internal sealed record ArgumentSpec(string Parameter, int Member);
