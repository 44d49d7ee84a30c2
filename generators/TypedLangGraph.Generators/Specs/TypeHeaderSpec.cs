namespace TypedLangGraph.Generators.Specs;

/// <summary>How a type is reopened: <c>partial record struct State&lt;TItem&gt;</c>.</summary>
internal sealed record TypeHeaderSpec(string Keyword, string Name);
