using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Enumeration;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG301: a stream is enumerated never, or more than once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StreamEnumerationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleDescriptors.StreamNeverEnumerated, RuleDescriptors.StreamEnumeratedAgain);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RunStreams.Find(start.Compilation) is { } streams)
                start.RegisterOperationBlockStartAction(block =>
                {
                    if (LibraryWords.MayConcern(block.OperationBlocks[0]))
                        AnalyzeMember(block, streams);
                });
        });
    }

    private static void AnalyzeMember(OperationBlockStartAnalysisContext block, RunStreams streams)
    {
        var locals = new Lazy<LocalVariables>(() => LocalVariables.Of(block.OperationBlocks));
        block.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (!streams.IsMadeBy(call.TargetMethod))
                    return;

                if (call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation })
                    Report(operation, CallName.Of(call), RuleDescriptors.StreamNeverEnumerated);
                else if (Conversions.VariableOf(call) is { } declarator)
                    Judge(operation, call, declarator, locals.Value);
            },
            OperationKind.Invocation);
    }

    private static void Judge(OperationAnalysisContext context, IInvocationOperation call, IVariableDeclaratorOperation declarator, LocalVariables locals)
    {
        var references = locals.ReferencesTo(declarator.Symbol);
        if (references.Any(static reference => VariableWrite.At(reference).Kind != VariableWriteKind.None))
            return;

        var uses = references.Select(StreamUse.At).ToList();
        if (uses.All(static use => use.IsHarmless))
        {
            Report(context, CallName.Of(call), RuleDescriptors.StreamNeverEnumerated);
            return;
        }

        var enumerations = uses.Where(static use => use.Enumeration is not null).ToList();
        foreach (var use in enumerations.Where(use => IsSecond(use, enumerations, declarator)))
            Report(context, use.Reference.Syntax, RuleDescriptors.StreamEnumeratedAgain);
    }

    private static bool IsSecond(StreamUse use, List<StreamUse> enumerations, IOperation declarator) =>
        EnumerationOrder.IsRepeated(use.Enumeration!, declarator)
        || enumerations.Exists(other => EnumerationOrder.SurelyPrecedes(other.Enumeration!, use.Enumeration!));

    private static void Report(OperationAnalysisContext context, SyntaxNode place, DiagnosticDescriptor rule) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, place.GetLocation()));
}
