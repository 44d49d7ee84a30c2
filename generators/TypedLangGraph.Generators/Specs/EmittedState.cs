namespace TypedLangGraph.Generators.Specs;

/// <summary>What is emitted for a state that a contract adds to.</summary>
/// <param name="MetadataName">The state's name.</param>
/// <param name="Outcome">Readers and writers, or why there are none; null when parsing failed.</param>
/// <param name="MembersHintName">The name of the file with the added members.</param>
/// <param name="Members">The text of that file; null when the contract gives only a type that a declared member has.</param>
internal sealed record EmittedState(string MetadataName, StateOutcome? Outcome, string MembersHintName, string? Members);
