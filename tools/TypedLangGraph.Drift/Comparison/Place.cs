using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>Where a schema stands, in both documents.</summary>
/// <param name="Ours">The way to it in our document.</param>
/// <param name="Theirs">The way to it in the other one.</param>
/// <param name="MayBeAbsent">Whether our document lets it be left out.</param>
internal readonly record struct Place(string Ours, string Theirs, bool MayBeAbsent = false)
{
    /// <summary>Inside of a schema. What has a name is the same wherever it is used, so the way to it is forgotten.</summary>
    public Place Into(Schema ours, Schema theirs) => new(ours.Name ?? Ours, theirs.Name ?? Theirs);

    public Place Then(string suffix) => new(Ours + suffix, Theirs + suffix);

    /// <summary>A part that a merged schema has from schemas with names of their own; null where it has none.</summary>
    public Place Of(string? ourOwner, string? theirOwner) => new(ourOwner ?? Ours, theirOwner ?? Theirs);
}
