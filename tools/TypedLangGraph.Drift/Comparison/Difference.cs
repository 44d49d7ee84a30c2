using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>One difference, where one operation shows it.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Location">Where it is in our document: an operation and its part, or a named schema and the way into it.</param>
/// <param name="TheirLocation">Where it is in the other document.</param>
/// <param name="Ours">What our document says; null when it says nothing.</param>
/// <param name="Theirs">What the other document says; null when it says nothing.</param>
/// <param name="IsBreaking">Whether it breaks clients that were generated from our document.</param>
/// <param name="Operation">The operation, by our name where we have it.</param>
internal sealed record Difference(ChangeKind Kind, string Location, string TheirLocation, string? Ours, string? Theirs, bool IsBreaking, string Operation)
{
    /// <summary>What a property looks like that our document lacks.</summary>
    public Schema? Added { get; init; }
}
