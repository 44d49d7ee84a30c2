using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Runs;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG201: an interrupt is answered with a value that servers take for no answer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnswerAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.EmptyAnswer);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("TypedLangGraph.Resume") is { } resume)
                start.RegisterOperationAction(operation => Analyze(operation, resume), OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol resume)
    {
        var invocation = (IInvocationOperation)context.Operation;
        if (invocation.TargetMethod.Name != "With" || !SymbolEqualityComparer.Default.Equals(invocation.TargetMethod.ContainingType, resume))
            return;

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Name == "answer" && (EmptyAnswer.For(argument.Value) & DeclaredServer.Of(context.Options, invocation.Syntax.SyntaxTree)) != 0)
                context.ReportDiagnostic(Diagnostic.Create(RuleDescriptors.EmptyAnswer, argument.Value.Syntax.GetLocation(), argument.Value.Syntax.ToString()));
        }
    }
}
