using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;
using TypedLangGraph.Streaming;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG101: a run is asked for modes that the shared table of stream modes says exclude each other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ConflictingStreamModesAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.MessagesWithMessagesTuple);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (StreamSymbols.Find(start.Compilation) is { } symbols)
                start.RegisterOperationBlockStartAction(block => AnalyzeMember(block, symbols));
        });
    }

    private static void AnalyzeMember(OperationBlockStartAnalysisContext block, StreamSymbols symbols)
    {
        var flow = new Lazy<MemberFlow>(() => new MemberFlow(symbols, block.Compilation, block.OperationBlocks, block.CancellationToken));
        // Two requests may share one variable, whose combination is reported once.
        var reported = new HashSet<SyntaxNode>();
        block.RegisterOperationAction(
            operation =>
            {
                var assignment = (ISimpleAssignmentOperation)operation.Operation;
                if (assignment.Target is IPropertyReferenceOperation target && symbols.IsModeProperty(target.Property))
                    Report(operation, assignment.Value, flow.Value.Conflicts, reported);
            },
            OperationKind.SimpleAssignment);
    }

    private static void Report(OperationAnalysisContext context, IOperation modes, ModeConflicts conflicts, HashSet<SyntaxNode> reported)
    {
        foreach (var conflict in StreamModeTable.Conflicts)
        {
            foreach (var combination in conflicts.Find(modes, conflict).Where(combination => reported.Add(combination.Syntax)))
            {
                var superfluous = conflicts.PartsThatAre(conflict.Drop, combination).Select(part => part.Syntax.GetLocation());
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.MessagesWithMessagesTuple, combination.Syntax.GetLocation(), superfluous));
            }
        }
    }
}
