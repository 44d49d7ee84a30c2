using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Differences;

namespace TypedLangGraph.Analyzers.Graphs;

/// <summary>Finds out which name was meant.</summary>
internal static class NearestName
{
    /// <summary>Names that share more than half of their letters are taken for each other.</summary>
    private const double Alike = 0.55;

    /// <summary>The candidate that is most like the name; null when none is much like it.</summary>
    public static string? Of(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Name: candidate, Similarity: NameSimilarity.Of(name, candidate)))
        .Where(static found => found.Similarity >= Alike)
        .OrderByDescending(static found => found.Similarity)
        .ThenBy(static found => found.Name, System.StringComparer.Ordinal)
        .Select(static found => found.Name)
        .FirstOrDefault();

    /// <summary>The end of a sentence that asks for it: <c> (did you mean 'write'?)</c>, or nothing.</summary>
    public static string Question(string? nearest) => nearest is null ? "" : $" (did you mean '{nearest}'?)";
}
