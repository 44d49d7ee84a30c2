using System.Collections.Generic;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Puts the alternatives of two branches together: when one branch is not known, neither is the whole.</summary>
internal static class Alternatives
{
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> first, IReadOnlyList<T> second) =>
        first.Count == 0 || second.Count == 0 ? [] : [.. first, .. second];
}
