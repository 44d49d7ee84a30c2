using System.Text.RegularExpressions;

namespace TypedLangGraph.Drift.Api;

/// <summary>
/// Compares two listings of a public API. A line is a type or a member, with all that callers depend on: the type's full name, two colons, and
/// the declaration. Lines that begin with # tell about the listing.
/// </summary>
internal static partial class ListingComparer
{
    private const string Colons = " :: ";

    /// <summary>The changes, breaking ones first.</summary>
    public static IReadOnlyList<ListingChange> Compare(string older, string newer)
    {
        var (before, after) = (Lines(older), Lines(newer));
        var known = before.Select(TypeOf).ToHashSet();
        var gone = before.Except(after).Select(line => new ListingChange(line, IsAdded: false, IsBreaking: true));
        var added = after.Except(before).Select(line => new ListingChange(line, IsAdded: true, known.Contains(TypeOf(line)) && Demand().IsMatch(line)));
        return [.. gone.Concat(added).OrderByDescending(change => change.IsBreaking).ThenBy(change => change.Line, StringComparer.Ordinal)];
    }

    private static string TypeOf(string line) => line.Split(Colons)[0];

    private static HashSet<string> Lines(string listing) =>
        [.. listing.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];

    /// <summary>What those who create or implement a type have to give.</summary>
    [GeneratedRegex(" :: (protected |static )*(required|abstract) ")]
    private static partial Regex Demand();
}
