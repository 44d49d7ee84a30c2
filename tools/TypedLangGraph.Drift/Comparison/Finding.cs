using System.Text.Json.Serialization;
using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Comparison;

/// <summary>One change, with every place and every operation that shows it.</summary>
internal sealed record Finding
{
    public required ChangeKind Kind { get; init; }

    /// <summary>The places in our document, sorted.</summary>
    public required IReadOnlyList<string> Locations { get; init; }

    /// <summary>The places in the other document, sorted.</summary>
    public required IReadOnlyList<string> TheirLocations { get; init; }

    public required string? Ours { get; init; }

    public required string? Theirs { get; init; }

    /// <summary>Whether it breaks clients that were generated from our document, in at least one place.</summary>
    public required bool IsBreaking { get; init; }

    /// <summary>The operations that show it, sorted.</summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>What a property looks like that our document lacks.</summary>
    [JsonIgnore]
    public Schema? Added { get; init; }
}
