namespace TypedLangGraph.Generators.Specs;

/// <summary>What the pipeline carries for one declaration.</summary>
/// <param name="Spec">What to emit, or null when parsing failed.</param>
/// <param name="Failure">The generator's own fault, or null.</param>
internal sealed record StateOutcome(StateSpec? Spec, FailureSpec? Failure);
