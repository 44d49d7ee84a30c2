using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Chunks;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>What the rules about expected chunks have in common: they look at all tests of a member whose streams are known.</summary>
internal abstract class ChunkTestAnalyzer : MemberFlowAnalyzer
{
    protected abstract IEnumerable<Diagnostic> Judge(IReadOnlyList<TracedChunkTest> tests, StreamSymbols symbols);

    protected sealed override void AnalyzeMember(OperationBlockStartAnalysisContext block, StreamSymbols symbols, Lazy<MemberFlow> flow)
    {
        var traced = new List<TracedChunkTest>();
        block.RegisterOperationAction(
            operation =>
            {
                var tests = ChunkTests.In(operation.Operation).Where(test => symbols.IsLibraryChunk(test.Type)).ToList();
                if (tests.Count > 0)
                    traced.AddRange(flow.Value.Trace(operation.Operation, tests));
            },
            ChunkTests.Kinds);
        block.RegisterOperationBlockEndAction(end =>
        {
            foreach (var diagnostic in Judge(traced, symbols))
                end.ReportDiagnostic(diagnostic);
        });
    }
}
