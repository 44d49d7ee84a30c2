using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG107: a chunk is expected that carries another state than the stream's.</summary>
internal sealed class ChunkOfAnotherStateRule : ChunkTestRules
{
    /// <summary>The property with the full name of the stream's state.</summary>
    public const string StateProperty = "State";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(RuleDescriptors.ChunkOfAnotherState);

    protected override IEnumerable<Diagnostic> Judge(IReadOnlyList<TracedChunkTest> tests, StreamSymbols symbols)
    {
        foreach (var traced in tests)
        {
            // A subgraph can have a state type of its own; whether one has, only options that are known tell.
            if (traced.Streams.Any(static stream => stream.Requests.Count == 0 || stream.Requests.Any(static request => request.MayMapSubgraphs)))
                continue;
            var states = traced.Streams.Select(static stream => stream.State).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToList();
            if (states.All(state => IsAnotherState(traced.Test, state)))
                yield return Report(traced.Test, states);
        }
    }

    private static Diagnostic Report(ChunkTest test, List<ITypeSymbol> states) => Diagnostic.Create(
        RuleDescriptors.ChunkOfAnotherState,
        test.Syntax.GetLocation(),
        states.Count == 1
            ? ImmutableDictionary<string, string?>.Empty.Add(StateProperty, states[0].ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            : ImmutableDictionary<string, string?>.Empty,
        test.Name,
        string.Join("' or '", states.Select(static state => state.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat))));

    private static bool IsAnotherState(ChunkTest test, ITypeSymbol state) =>
        test.State is { } expected
        && !SymbolEqualityComparer.Default.Equals(expected, state)
        && !MayBeAnything(expected)
        && !MayBeAnything(state);

    /// <summary>Two type parameters can stand for the same type, and a type that does not bind for any.</summary>
    private static bool MayBeAnything(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => named.TypeKind == TypeKind.Error || named.TypeArguments.Any(MayBeAnything) || (named.ContainingType is { } outer && MayBeAnything(outer)),
        _ => true,
    };
}
