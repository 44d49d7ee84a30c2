using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Graphs;
using TypedLangGraph.Analyzers.Nodes;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG405: a graph is named that no contract describes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GraphIdAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnknownGraph);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSet.Find(start) is not { } contracts || !contracts.GraphIds.Any() || NodeSymbols.Find(start.Compilation) is not { } symbols)
                return;
            start.RegisterOperationAction(operation => AnalyzeArgument(operation, contracts, symbols), OperationKind.Argument);
            start.RegisterOperationAction(operation => AnalyzeAssignment(operation, contracts, symbols), OperationKind.SimpleAssignment);
            start.RegisterSyntaxNodeAction(node => AnalyzeAttribute(node, contracts), Microsoft.CodeAnalysis.CSharp.SyntaxKind.Attribute);
        });
    }

    private static void AnalyzeArgument(OperationAnalysisContext context, ContractSet contracts, NodeSymbols symbols)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Name: "assistantId" or "graphId" } parameter, Parent: IInvocationOperation call }
            && parameter.Type.SpecialType == SpecialType.System_String && symbols.IsLibrary(call.TargetMethod)
            && Judge(argument.Value.Syntax, context.Operation.SemanticModel!, contracts) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, ContractSet contracts, NodeSymbols symbols)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "AssistantId" or "GraphId", Type.SpecialType: SpecialType.System_String } property }
            && symbols.IsLibrary(property)
            && Judge(assignment.Value.Syntax, context.Operation.SemanticModel!, contracts) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context, ContractSet contracts)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute.ArgumentList?.Arguments.FirstOrDefault() is { NameEquals: null } argument
            && context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType.Is(WellKnown.RuntimeNamespace, "GraphStateAttribute") == true
            && Judge(argument.Expression, context.SemanticModel, contracts) is { } diagnostic)
            context.ReportDiagnostic(diagnostic);
    }

    /// <summary>An assistant can be named by its own id, too, of which contracts say nothing.</summary>
    private static Diagnostic? Judge(SyntaxNode place, SemanticModel model, ContractSet contracts) =>
        NamedNode.Of(place, model) is { Name.Length: > 0 } named && !Guid.TryParse(named.Name, out _) && !contracts.GraphIds.Contains(named.Name)
            ? NameDiagnostic.Create(RuleDescriptors.UnknownGraph, named.Place, model, NearestName.Of(named.Name, contracts.GraphIds), named.Name)
            : null;
}
