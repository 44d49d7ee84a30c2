using TypedLangGraph.Drift.Comparison;

namespace TypedLangGraph.Drift.Reports;

/// <summary>Says a finding in a line.</summary>
internal static class FindingText
{
    private const int MaxOperations = 3;

    /// <summary>What both documents say, beginning with a colon; empty where the place says it all.</summary>
    public static string Detail(Finding finding) => (finding.Ours, finding.Theirs) switch
    {
        (null, null) => string.Empty,
        ({ } ours, null) => $": {ours}",
        (null, { } theirs) => $": {theirs}",
        var (ours, theirs) => $": {ours} -> {theirs}",
    };

    /// <summary>Some of the operations that show it; empty where the place names the only one.</summary>
    public static string Operations(Finding finding)
    {
        if (finding.Operations is [var only] && finding.Locations.All(location => location.StartsWith(only, StringComparison.Ordinal)))
            return string.Empty;
        var shown = string.Join(", ", finding.Operations.Take(MaxOperations));
        var more = finding.Operations.Count - MaxOperations;
        return more > 0 ? $"{shown} and {more} more" : shown;
    }
}
