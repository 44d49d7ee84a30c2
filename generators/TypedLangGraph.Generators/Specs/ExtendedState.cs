namespace TypedLangGraph.Generators.Specs;

/// <summary>A declaration and the members that a contract adds to it.</summary>
/// <param name="Declared">The declaration.</param>
/// <param name="Members">The text of the file with the members, or null when no contract adds any.</param>
/// <param name="Failure">The generator's own fault, or null.</param>
internal sealed record ExtendedState(DeclaredState Declared, string? Members, FailureSpec? Failure);
