namespace TypedLangGraph.Generators.Specs;

/// <summary>A declaration that contracts add members to, or types that its members have.</summary>
/// <param name="Declared">The declaration.</param>
/// <param name="Members">The text of the file with the members, or null when there is none.</param>
/// <param name="Failure">The generator's own fault, or null.</param>
internal sealed record ExtendedState(DeclaredState Declared, string? Members, FailureSpec? Failure);
