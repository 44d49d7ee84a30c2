using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG107: a chunk is expected that carries another state than the stream's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ChunkOfAnotherStateAnalyzer : ChunkTestAnalyzer
{
    /// <summary>The property with the full name of the stream's state.</summary>
    public const string StateProperty = "State";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.ChunkOfAnotherState);

    protected override IEnumerable<Diagnostic> Judge(IReadOnlyList<TracedChunkTest> tests, StreamSymbols symbols)
    {
        foreach (var traced in tests)
        {
            var states = traced.Streams.Select(static stream => stream.State).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToList();
            if (!traced.Streams.Any(MayMapSubgraphs) && states.All(state => IsAnotherState(traced.Test, state)))
                yield return Report(traced.Test, states);
        }
    }

    /// <summary>A subgraph that is given a state type brings chunks of that type; options that nobody sees may do so.</summary>
    private static bool MayMapSubgraphs(TracedStream stream) =>
        stream.Requests.Count == 0 || stream.Requests.Any(static request => request.MayMapSubgraphs);

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
