namespace TypedLangGraph.Generators.Specs;

/// <summary>What the parser says about a type.</summary>
/// <param name="Spec">What to emit; null when a problem is fatal.</param>
/// <param name="Problems">Everything that is wrong, fatal or not, in declaration order.</param>
internal sealed record StateParseResult(StateSpec? Spec, EquatableArray<StateProblem> Problems);
