using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG001: a graph state, or a type around it, lacks <c>partial</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StateMustBePartialAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.StateMustBePartial);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(StateDeclaration.AttributeMetadataName) is { } stateAttribute)
                start.RegisterSymbolAction(symbol => Analyze(symbol, stateAttribute), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol stateAttribute)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attribute = StateDeclaration.AttributeOf(type, stateAttribute);
        if (attribute?.ApplicationSyntaxReference is not { } application)
            return;

        var nonPartial = StateDeclaration.NonPartialTypes(type, context.CancellationToken).ToList();
        if (nonPartial.Count == 0)
            return;

        // The declaration that carries the attribute: the others may lie in generated files, where nothing is reported.
        var declaration = application.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null)
            return;

        nonPartial.Reverse();
        var names = string.Join(" and ", nonPartial.Select(name => $"'{name.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'"));
        context.ReportDiagnostic(Diagnostic.Create(
            RuleDescriptors.StateMustBePartial,
            declaration.Identifier.GetLocation(),
            type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
            names));
    }
}
