namespace TypedLangGraph.Generators.Specs;

/// <summary>One thing that is wrong with a declaration.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Member">The state's own member that it concerns or through which a nested type is reached; empty when it concerns the type.</param>
/// <param name="Path">From the state to the culprit, for example <c>Owner.Address.Zip</c>.</param>
/// <param name="Detail">What the message needs besides: a type, a key, or the reason in words.</param>
internal sealed record StateProblem(StateProblemKind Kind, string Member, string Path, string Detail)
{
    /// <summary>True when no code can be emitted for the type.</summary>
    public bool IsFatal => Kind is not (StateProblemKind.NullWhenAbsent or StateProblemKind.NarrowNumber);
}
