using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG105, TLG112 and TLG206: a chunk is expected that the requested modes never produce, or that a request without modes does not ask for.</summary>
internal sealed class UnreachableChunkRules : ChunkTestRules
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(RuleDescriptors.UnreachableChunk, RuleDescriptors.NoStreamMode, RuleDescriptors.NoRecordedMode);

    protected override IEnumerable<Diagnostic> Judge(IReadOnlyList<TracedChunkTest> tests, StreamSymbols symbols)
    {
        foreach (var traced in tests)
        {
            if (UnmetRequirement.Of(traced, symbols) is { } unmet)
                yield return unmet.LacksMode && unmet.Requests.All(static request => request.HasNoMode)
                    ? ReportNoMode(traced.Test, unmet, tests, symbols)
                    : ReportUnreachable(traced.Test, unmet);
        }
    }

    private static Diagnostic ReportUnreachable(ChunkTest test, UnmetRequirement unmet)
    {
        var fix = RequestFix.For(unmet, unmet.LacksMode ? unmet.Requirement.Mode.Flag : 0);
        return Diagnostic.Create(
            RuleDescriptors.UnreachableChunk, test.Syntax.GetLocation(), fix.Locations, fix.Properties, test.Name, unmet.DescribeRequest(), unmet.DescribeRequirement());
    }

    private static Diagnostic ReportNoMode(ChunkTest test, UnmetRequirement unmet, IReadOnlyList<TracedChunkTest> tests, StreamSymbols symbols)
    {
        // Setting one mode turns the default off, so the fix sets all that the program expects from this request.
        var expected = tests
            .Where(other => other.Streams.SelectMany(static stream => stream.Requests).Any(request => request.Creation == unmet.Requests[0].Creation))
            .Select(other => ChunkRequirement.Of(other.Test.Type, symbols)?.Mode.Flag ?? 0)
            .Aggregate(0, static (all, mode) => all | mode);
        var fix = RequestFix.For(unmet, expected);
        var rule = unmet.Requests.All(static request => request.IsBackground) ? RuleDescriptors.NoRecordedMode : RuleDescriptors.NoStreamMode;
        return Diagnostic.Create(
            rule, test.Syntax.GetLocation(), fix.Locations, fix.Properties, test.Name, unmet.DescribeRequirement());
    }
}
