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
    private const string Never = "This stream is never enumerated, so that no request is sent: enumerate it, or use another method that starts a run";
    private const string Twice = "This stream is enumerated a second time, which throws: start another run, or keep the chunks in a list";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.StreamEnumeration);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RunStreams.Find(start.Compilation) is { } streams)
                start.RegisterOperationBlockStartAction(block => AnalyzeMember(block, streams));
        });
    }

    private static void AnalyzeMember(OperationBlockStartAnalysisContext block, RunStreams streams)
    {
        var locals = new Lazy<LocalVariables>(() => new LocalVariables(block.OperationBlocks));
        block.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                if (!streams.IsMadeBy(call.TargetMethod))
                    return;

                if (call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation })
                    Report(operation, CallName.Of(call), Never);
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
            Report(context, CallName.Of(call), Never);
            return;
        }

        var enumerations = uses.Where(static use => use.Enumeration is not null).ToList();
        foreach (var use in enumerations.Where(use => IsSecond(use, enumerations, declarator)))
            Report(context, use.Reference.Syntax, Twice);
    }

    private static bool IsSecond(StreamUse use, List<StreamUse> enumerations, IOperation declarator) =>
        EnumerationOrder.IsRepeated(use.Enumeration!, declarator)
        || enumerations.Exists(other => EnumerationOrder.SurelyPrecedes(other.Enumeration!, use.Enumeration!));

    private static void Report(OperationAnalysisContext context, SyntaxNode place, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.StreamEnumeration, place.GetLocation(), message));
}
