using System.IO.Enumeration;
using TypedLangGraph.Drift.Comparison;

namespace TypedLangGraph.Drift.Known;

/// <summary>An entry of the list of known differences: differences of a kind, at places, for a reason.</summary>
internal sealed record KnownDifference
{
    /// <summary>The name of a <see cref="ChangeKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Places in our document, as reports write them; <c>*</c> stands for anything.</summary>
    public required IReadOnlyList<string> At { get; init; }

    /// <summary>What the other document says there; null for anything. It keeps a further change from hiding behind the entry.</summary>
    public string? Theirs { get; init; }

    /// <summary>The operations that may show it, with <c>*</c> for anything; null for all.</summary>
    public IReadOnlyList<string>? Operations { get; init; }

    /// <summary>Why our document is right to differ.</summary>
    public required string Reason { get; init; }

    /// <summary>The pattern of <see cref="At"/> that the difference matches; null when the entry does not cover it.</summary>
    public string? Match(Difference difference) =>
        Kind == ChangeKindName.Of(difference.Kind)
        && (Theirs is null || Theirs == difference.Theirs)
        && (Operations is null || Operations.Any(pattern => Fits(pattern, difference.Operation)))
            ? At.FirstOrDefault(pattern => Fits(pattern, difference.Location))
            : null;

    private static bool Fits(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
