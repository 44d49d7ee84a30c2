using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Declarations;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG002 to TLG008: what the generator's own parser finds wrong with a state.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StateDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property with the type that holds every number.</summary>
    public const string WiderProperty = "Wider";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        RuleDescriptors.UnsupportedMemberType,
        RuleDescriptors.DuplicateKey,
        RuleDescriptors.ReservedKey,
        RuleDescriptors.CannotBeBuilt,
        RuleDescriptors.NullWhenAbsent,
        RuleDescriptors.NarrowNumber,
        RuleDescriptors.UnsupportedKindOfType);

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
        var state = (INamedTypeSymbol)context.Symbol;
        var attribute = StateDeclaration.AttributeOf(state, stateAttribute);
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not { } declaration)
            return;

        foreach (var problem in StateParser.Parse(state, context.Compilation, context.CancellationToken).Problems)
        {
            if (StateProblemRules.Of(problem.Kind) is { } rule)
                context.ReportDiagnostic(Report(rule, problem, state, declaration));
        }
    }

    private static Diagnostic Report(DiagnosticDescriptor rule, StateProblem problem, INamedTypeSymbol state, BaseTypeDeclarationSyntax declaration)
    {
        var culprit = problem.Path.Length == 0 ? null : StateMembers.Follow(state, problem.Path);
        var properties = problem.Kind == StateProblemKind.NarrowNumber
            ? ImmutableDictionary<string, string?>.Empty.Add(WiderProperty, problem.Detail)
            : ImmutableDictionary<string, string?>.Empty;
        return Diagnostic.Create(
            rule,
            LocationOf(problem, state, declaration),
            culprit?.Locations.Where(static location => location.IsInSource),
            properties,
            Arguments(problem, state, culprit));
    }

    /// <summary>
    /// The state's own member, even when the culprit is a member of a nested type: that type is nobody's business until a state uses it. What
    /// a base type declares is reported at the state.
    /// </summary>
    private static Location LocationOf(StateProblem problem, INamedTypeSymbol state, BaseTypeDeclarationSyntax declaration)
    {
        var own = problem.Member.Length == 0 ? null : state.GetMembers(problem.Member).FirstOrDefault(static member => member is IPropertySymbol or IFieldSymbol);
        return own?.Locations.FirstOrDefault(static location => location.IsInSource) ?? declaration.Identifier.GetLocation();
    }

    private static object[] Arguments(StateProblem problem, INamedTypeSymbol state, ISymbol? culprit)
    {
        var stateName = state.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
        return problem.Kind switch
        {
            StateProblemKind.UnsupportedKindOfType => [stateName, problem.Detail],
            StateProblemKind.NullWhenAbsent =>
                [problem.Path, culprit is null ? problem.Detail : StateMembers.TypeOf(culprit).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)],
            StateProblemKind.NarrowNumber => [problem.Path, problem.Detail],
            _ => [stateName, problem.Path.Length == 0 ? stateName : problem.Path, problem.Detail],
        };
    }
}
