namespace TypedLangGraph.Generators.Specs;

/// <summary>What the pipeline carries for one declaration, before contracts are looked at.</summary>
/// <param name="MetadataName">The state's name.</param>
/// <param name="Outcome">What is emitted as long as no contract adds to it, or null when parsing failed.</param>
/// <param name="Fill">What takes members from a contract, or null.</param>
/// <param name="Use">What the constants of its graph stand beside, or null.</param>
/// <param name="LacksTypes">True when it failed for types that the compiler does not know: a contract may give them.</param>
internal sealed record DeclaredState(string MetadataName, StateOutcome? Outcome, FillSpec? Fill, GraphUseSpec? Use, bool LacksTypes);
