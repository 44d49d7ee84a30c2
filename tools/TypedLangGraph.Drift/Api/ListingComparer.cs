namespace TypedLangGraph.Drift.Api;

/// <summary>Compares two listings of a public API, in which each line is a type or a member with all that callers depend on.</summary>
internal static class ListingComparer
{
    /// <summary>Begins lines that tell about the listing and not about the API.</summary>
    private const char Comment = '#';

    /// <summary>The changes, breaking ones first.</summary>
    public static IReadOnlyList<ListingChange> Compare(string older, string newer)
    {
        var (before, after) = (Lines(older), Lines(newer));
        return
        [
            .. before.Except(after).Select(line => new ListingChange(line, IsAdded: false, IsBreaking: true))
                .Concat(after.Except(before).Select(line => new ListingChange(line, IsAdded: true, IsDemanding(line, before))))
                .OrderByDescending(change => change.IsBreaking).ThenBy(change => change.Line, StringComparer.Ordinal).ThenBy(change => change.IsAdded),
        ];
    }

    /// <summary>What a type newly asks of those who create or implement it breaks them, unless the type is new as well.</summary>
    private static bool IsDemanding(string line, HashSet<string> before) =>
        (line.Contains(" required ", StringComparison.Ordinal) || line.Contains(" abstract ", StringComparison.Ordinal))
        && OwnerOf(line) is { } owner
        && before.Any(old => OwnerOf(old) == owner);

    /// <summary>The type that a member's line names before the two colons.</summary>
    private static string? OwnerOf(string line) => line.IndexOf("::", StringComparison.Ordinal) is var end and > 0 ? line[..end] : null;

    private static HashSet<string> Lines(string listing) =>
        [.. listing.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != Comment)];
}
