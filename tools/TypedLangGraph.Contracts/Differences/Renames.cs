using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedLangGraph.Contracts.Differences;

/// <summary>Finds out which of the names that are gone have become which of the new ones.</summary>
internal static class Renames
{
    /// <summary>Names that share more than half of their letters are taken for a rename even when nothing else says so.</summary>
    private const double Alike = 0.55;

    /// <param name="gone">The names that only the old side has.</param>
    /// <param name="added">The names that only the new side has.</param>
    /// <param name="isSame">True when an old and a new name stand for things that are otherwise the same.</param>
    /// <returns>Each name in one pair at most, the likeliest pairs first.</returns>
    public static IReadOnlyList<Rename> Find(IReadOnlyList<string> gone, IReadOnlyList<string> added, Func<string, string, bool> isSame)
    {
        var candidates =
            from old in gone
            from @new in added
            let same = isSame(old, @new)
            let similarity = NameSimilarity.Of(old, @new)
            where same || similarity >= Alike
            orderby (same ? 1 : 0) + similarity descending, old, @new
            select new Rename(old, @new);
        var found = new List<Rename>();
        foreach (var candidate in candidates.ToArray())
        {
            if (found.All(rename => rename.From != candidate.From && rename.To != candidate.To))
                found.Add(candidate);
        }

        return found;
    }
}
