using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Declarations;
using TypedLangGraph.CodeFixes.Editing;
using TypedLangGraph.CodeFixes.Renaming;
using TypedLangGraph.Contracts.States;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Renames a member, and everything that names it, so that its name gives the key of the graph.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameStateMemberCodeFix))]
[Shared]
internal sealed class RenameStateMemberCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.UnknownStateKey);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(StateContractAnalyzer.KeyProperty, out var key) ? [($"Rename it to '{CSharpName.Pascal(key!)}'", nameof(RenameStateMemberCodeFix))] : [];

    /// <summary>The whole solution is searched only for a rename that was chosen.</summary>
    protected override async Task<Func<CancellationToken, Task<IReadOnlyList<DocumentEdit>>>?> PrepareAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken) =>
        await FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } member
            ? stop => NameReferences.RenameAsync(document.Project, member, stop)
            : null;

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken) =>
        await FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } member
            ? await NameReferences.RenameAsync(document.Project, member, cancellationToken).ConfigureAwait(false)
            : [];

    private static async Task<RenamedMember?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await MemberSyntax.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } member
            || await member.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return null;

        var name = member.Declaration.FindToken(diagnostic.AdditionalLocations[0].SourceSpan.Start);
        var state = member.Declaration.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type ? model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol : null;
        var symbol = state?.GetMembers(name.ValueText).FirstOrDefault(static candidate => candidate is IPropertySymbol or IFieldSymbol);
        return RenamedMember.Of(symbol, diagnostic.Properties[StateContractAnalyzer.KeyProperty]!, member.Document.Project);
    }
}
