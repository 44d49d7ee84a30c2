using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.CodeFixes.Contracts;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Adds the member for a key of the graph, as <c>typed-langgraph new-state</c> writes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddStateMemberCodeFix))]
[Shared]
internal sealed class AddStateMemberCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.MissingStateKey);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        [($"Add a member for the key '{diagnostic.Properties[StateContractAnalyzer.KeyProperty]}'", nameof(AddStateMemberCodeFix))];

    /// <summary>The members of one state are added together.</summary>
    internal override async Task<IReadOnlyList<IReadOnlyList<DocumentEdit>>> FindEditsAsync(
        Document document, IReadOnlyList<Diagnostic> diagnostics, string equivalenceKey, CancellationToken cancellationToken)
    {
        var added = new List<DocumentEdit>();
        foreach (var group in diagnostics.GroupBy(static diagnostic => diagnostic.Location.SourceSpan))
        {
            var keys = group.Select(static diagnostic => diagnostic.Properties[StateContractAnalyzer.KeyProperty]!).ToList();
            added.AddRange(await AddAsync(document, group.First(), keys, cancellationToken).ConfigureAwait(false));
        }

        return [added.Distinct().ToList()];
    }

    protected override Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken) =>
        AddAsync(document, diagnostic, [diagnostic.Properties[StateContractAnalyzer.KeyProperty]!], cancellationToken);

    private static async Task<IReadOnlyList<DocumentEdit>> AddAsync(Document document, Diagnostic diagnostic, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var source = await ContractSource.FindAsync(document.Project, diagnostic.Properties[StateContractAnalyzer.GraphProperty]!, cancellationToken).ConfigureAwait(false);
        if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } state
            || source is null || model?.GetDeclaredSymbol(state, cancellationToken) is not { } symbol)
            return [];

        var members = keys.Select(source.MemberOf).OfType<PropertyDeclarationSyntax>().Select(member => MemberNames.Free(member, symbol)).ToList();
        var types = AddedTypes.Missing(source, members.Select(static member => member.Type), model, state.Identifier.SpanStart);
        var newLine = Indentation.NewLineOf(text);
        return
        [
            .. MissingUsings.For(document, model, (CompilationUnitSyntax)root, state.Identifier.SpanStart, members.Concat<SyntaxNode>(types), newLine),
            .. MemberInsertion.At(state, members, document, text),
            .. AddedTypes.Behind(state, types, document, text),
        ];
    }
}
