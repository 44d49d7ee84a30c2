using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>What the methods that are called on an asynchronous stream do to its chunks.</summary>
internal static class ChunkOperators
{
    private static readonly ImmutableHashSet<string> s_sequences = ImmutableHashSet.Create(
        "AsAsyncEnumerable", "Distinct", "DistinctBy", "OrderBy", "OrderByDescending", "Reverse", "Skip", "SkipLast", "SkipWhile", "Take",
        "TakeLast", "TakeWhile", "ThenBy", "ThenByDescending", "Where");

    private static readonly ImmutableHashSet<string> s_elements = ImmutableHashSet.Create(
        "ElementAtAsync", "ElementAtOrDefaultAsync", "FirstAsync", "FirstOrDefaultAsync", "LastAsync", "LastOrDefaultAsync", "MaxByAsync",
        "MinByAsync", "SingleAsync", "SingleOrDefaultAsync");

    private static readonly ImmutableHashSet<string> s_awaitOptions = ImmutableHashSet.Create("WithCancellation", "ConfigureAwait");

    /// <summary>True when each element of the result is one of the source's chunks.</summary>
    public static bool PassesChunksOn(IMethodSymbol method, StreamSymbols symbols) =>
        IsAwaitOption(method) || symbols.IsAsyncLinq(method) && s_sequences.Contains(method.Name);

    /// <summary>True when the awaited result is one of the source's chunks, or null.</summary>
    public static bool PicksChunk(IMethodSymbol method, StreamSymbols symbols) =>
        symbols.IsAsyncLinq(method) && s_elements.Contains(method.Name) && method.TypeArguments.Length > 0 && symbols.IsStreamChunk(method.TypeArguments[0]);

    /// <summary>True for <c>OfType</c> on a stream of chunks.</summary>
    public static bool FiltersByType(IMethodSymbol method, StreamSymbols symbols) =>
        method is { Name: "OfType", TypeArguments.Length: 1 } && symbols.IsAsyncLinq(method);

    /// <summary>True for <c>WithCancellation</c> and <c>ConfigureAwait</c>.</summary>
    public static bool IsAwaitOption(IMethodSymbol method) =>
        s_awaitOptions.Contains(method.Name) && method.ContainingType is { Name: "TaskAsyncEnumerableExtensions" or "ConfiguredCancelableAsyncEnumerable" };
}
