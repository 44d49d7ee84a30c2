using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Declarations;
using TypedLangGraph.Analyzers.Graphs;
using TypedLangGraph.Analyzers.Misfits;
using TypedLangGraph.Contracts.States;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG401 to TLG403: a state and the contract of its graph do not fit.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StateContractAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property with the graph's id.</summary>
    public const string GraphProperty = "Graph";

    /// <summary>The property with the key that a member is to have, or that is to be declared.</summary>
    public const string KeyProperty = "Key";

    /// <summary>The property with the kind of misfit.</summary>
    public const string MisfitProperty = "Misfit";

    /// <summary>The property with the texts that an enum lacks, one a line.</summary>
    public const string TextsProperty = "Texts";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(RuleDescriptors.UnknownStateKey, RuleDescriptors.MissingStateKey, RuleDescriptors.MisfitOfMember);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSet.Find(start) is { } contracts && start.Compilation.GetTypeByMetadataName(StateDeclaration.AttributeMetadataName) is { } stateAttribute)
                start.RegisterSymbolAction(symbol => Analyze(symbol, stateAttribute, contracts), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol stateAttribute, ContractSet contracts)
    {
        var symbol = (INamedTypeSymbol)context.Symbol;
        var attribute = StateDeclaration.AttributeOf(symbol, stateAttribute);
        if (attribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is not { } declaration
            || BoundState.Of(symbol, attribute, contracts, context.Compilation, context.CancellationToken) is not { } state)
            return;

        var misfits = new MisfitFinder(state.Spec, state.Graph.CreateShapes());
        var renames = state.Renames((member, schema) => misfits.Find(member.Value, schema, "") is null);
        foreach (var member in state.UnknownMembers)
            context.ReportDiagnostic(ReportUnknown(state, member, renames.TryGetValue(member.Key, out var key) ? key : null, declaration));
        foreach (var (member, misfit) in Misfits(state, misfits))
            context.ReportDiagnostic(ReportMisfit(state, member, misfit, declaration));

        // A state without members is one that the generator fills in, and one for unknown keys gets what it does not declare.
        if (state.Spec.Root.Members.Count == 0 || state.Spec.Root.Extension is not null || StateGraph.IsFilled(attribute))
            return;
        foreach (var key in state.UndeclaredKeys.Select(static key => key.Key).Except(renames.Values))
        {
            if (state.Graph.MemberOf(key) is { } written)
                context.ReportDiagnostic(ReportMissing(state, written, declaration));
        }
    }

    private static IEnumerable<(MemberSpec Member, Misfit Misfit)> Misfits(BoundState state, MisfitFinder finder) =>
        from member in state.Spec.Root.Members
        let schema = state.Graph.StateKeys.FirstOrDefault(key => key.Key == member.Key).Value
        let misfit = schema is null ? null : finder.Find(member.Value, schema, member.DisplayName)
        where misfit is not null
        select (member, misfit);

    private static Diagnostic ReportUnknown(BoundState state, MemberSpec member, string? meant, BaseTypeDeclarationSyntax declaration)
    {
        var own = OwnMember(state, member);
        return Diagnostic.Create(
            RuleDescriptors.UnknownStateKey,
            LocationOf(own) ?? declaration.Identifier.GetLocation(),
            own?.Locations.Where(static location => location.IsInSource),
            meant is null || own is null ? ImmutableDictionary<string, string?>.Empty : PropertiesOf(state, meant),
            state.Graph.Id,
            member.Key,
            member.DisplayName,
            NearestName.Question(meant));
    }

    private static Diagnostic ReportMissing(BoundState state, StateMember written, BaseTypeDeclarationSyntax declaration) => Diagnostic.Create(
        RuleDescriptors.MissingStateKey,
        declaration.Identifier.GetLocation(),
        PropertiesOf(state, written.Key),
        state.Graph.Id,
        written.Key,
        state.Symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        written.Type,
        written.Name);

    private static Diagnostic ReportMisfit(BoundState state, MemberSpec member, Misfit misfit, BaseTypeDeclarationSyntax declaration)
    {
        var culprit = StateMembers.Follow(state.Symbol, misfit.Path);
        var isOwn = misfit.Path == member.DisplayName;
        var remedy = misfit.Kind != MisfitKind.Type ? misfit.Remedy
            : isOwn && state.Graph.MemberOf(member.Key) is { } written ? $"use '{written.Type}'"
            : "use a type that holds it, or JsonPayload";
        return Diagnostic.Create(
            RuleDescriptors.MisfitOfMember,
            LocationOf(OwnMember(state, member)) ?? declaration.Identifier.GetLocation(),
            new[] { culprit, culprit is null || misfit.Kind != MisfitKind.EnumText ? null : EnumIn(StateMembers.TypeOf(culprit)) }.Select(LocationOf).OfType<Location>(),
            misfit.Kind == MisfitKind.Type && !isOwn ? ImmutableDictionary<string, string?>.Empty : PropertiesOf(state, member.Key, misfit),
            misfit.Path,
            culprit is null ? member.Value.DisplayName : StateMembers.TypeOf(culprit).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
            state.Graph.Id,
            misfit.Schema,
            remedy);
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(BoundState state, string key, Misfit misfit) =>
        PropertiesOf(state, key).Add(MisfitProperty, misfit.Kind.ToString()).Add(TextsProperty, string.Join("\n", misfit.MissingTexts));

    private static ImmutableDictionary<string, string?> PropertiesOf(BoundState state, string key) =>
        ImmutableDictionary<string, string?>.Empty.Add(GraphProperty, state.Graph.Id).Add(KeyProperty, key);

    /// <summary>The enum that a member's type is, or is made of.</summary>
    private static ITypeSymbol? EnumIn(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => type,
        IArrayTypeSymbol array => EnumIn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Select(EnumIn).FirstOrDefault(static found => found is not null),
        _ => null,
    };

    /// <summary>Null for what a base type declares: that is reported at the state, because other states may share it.</summary>
    private static ISymbol? OwnMember(BoundState state, MemberSpec member) =>
        state.Symbol.GetMembers(member.DisplayName).FirstOrDefault(static candidate => candidate is IPropertySymbol or IFieldSymbol);

    private static Location? LocationOf(ISymbol? member) => member?.Locations.FirstOrDefault(static location => location.IsInSource);
}
