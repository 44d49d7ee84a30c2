using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Analyzers;
using TypedLangGraph.Analyzers.Graphs;
using TypedLangGraph.CodeFixes.Contracts;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Puts the name that was meant in the place of one that the server does not know.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNearestNameCodeFix))]
[Shared]
internal sealed class UseNearestNameCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.UnknownNode, RuleIdentifiers.UnknownGraph);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(NameDiagnostic.NameProperty, out var name) ? [($"Use '{name}'", nameof(UseNearestNameCodeFix))] : [];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        if (diagnostic.AdditionalLocations.Count != 1 || document.Project.GetDocument(diagnostic.AdditionalLocations[0].SourceTree) is not { } owner)
            return [];

        var span = diagnostic.AdditionalLocations[0].SourceSpan;
        var name = diagnostic.Properties[NameDiagnostic.NameProperty]!;
        var model = await owner.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var constant = diagnostic.Id == RuleIdentifiers.UnknownNode && model is not null
            ? NodeConstant.Find(diagnostic.Properties[NameDiagnostic.GraphProperty]!, name, model, span.Start)
            : null;
        return [DocumentEdit.Replace(owner.Id, span, constant ?? SymbolDisplay.FormatLiteral(name, quote: true))];
    }
}
