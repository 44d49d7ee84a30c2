namespace TypedLangGraph.Generators.Specs;

/// <summary>What the parser says of a state when the members and types that contracts add are there.</summary>
/// <param name="MetadataName">The state's name.</param>
/// <param name="Outcome">What to emit, or null when parsing failed.</param>
internal sealed record ParsedState(string MetadataName, StateOutcome? Outcome);
