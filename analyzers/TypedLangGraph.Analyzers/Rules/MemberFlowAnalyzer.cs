using System;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>What all rules have in common that follow streams and options through a member.</summary>
internal abstract class MemberFlowAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (StreamSymbols.Find(start.Compilation) is { } symbols)
            {
                start.RegisterOperationBlockStartAction(block =>
                {
                    if (LibraryWords.MayConcern(block.OperationBlocks[0]))
                        AnalyzeMember(block, symbols, new Lazy<MemberFlow>(() => MemberFlow.Of(symbols, block.Compilation, block.OperationBlocks)));
                });
            }
        });
    }

    /// <summary>Registers what the rule wants to see of a member; the flow is made only when it is asked for.</summary>
    protected abstract void AnalyzeMember(OperationBlockStartAnalysisContext block, StreamSymbols symbols, Lazy<MemberFlow> flow);
}
