using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG105: a chunk is expected that the requested modes can never produce.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnreachableChunkAnalyzer : ChunkTestAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnreachableChunk);

    protected override IEnumerable<Diagnostic> Judge(IReadOnlyList<TracedChunkTest> tests, StreamSymbols symbols)
    {
        foreach (var traced in tests)
        {
            if (UnmetRequirement.Of(traced, symbols) is { } unmet)
                yield return Report(traced.Test, unmet);
        }
    }

    private static Diagnostic Report(ChunkTest test, UnmetRequirement unmet)
    {
        var fix = RequestFix.For(unmet, unmet.LacksMode ? unmet.Requirement.Mode.Flag : 0);
        return Diagnostic.Create(
            RuleDescriptors.UnreachableChunk,
            test.Syntax.GetLocation(),
            fix.Locations,
            fix.Properties,
            test.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            unmet.DescribeRequest(),
            unmet.DescribeRequirement());
    }
}
