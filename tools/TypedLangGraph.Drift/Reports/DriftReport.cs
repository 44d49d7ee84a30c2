using TypedLangGraph.Drift.Comparison;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Known;

namespace TypedLangGraph.Drift.Reports;

/// <summary>What a comparison gave.</summary>
internal sealed record DriftReport
{
    public required string Ours { get; init; }

    public required string Theirs { get; init; }

    /// <summary>The changes that no entry of the list covers, breaking ones first.</summary>
    public required IReadOnlyList<Finding> Changes { get; init; }

    /// <summary>The changes that are known.</summary>
    public required IReadOnlyList<Finding> Known { get; init; }

    /// <summary>The places in the list of known differences at which the documents agree.</summary>
    public required IReadOnlyList<UnusedEntry> Unused { get; init; }

    /// <exception cref="DriftException">A document contradicts itself.</exception>
    public static DriftReport Of(ApiDocument ours, ApiDocument theirs, KnownDifferences known)
    {
        var differences = DocumentComparer.Compare(ours, theirs).ToLookup(known.Covers);
        return new DriftReport
        {
            Ours = ours.Name,
            Theirs = theirs.Name,
            Changes = FindingGroups.Of(differences[false]),
            Known = FindingGroups.Of(differences[true]),
            Unused = known.Unused(),
        };
    }
}
