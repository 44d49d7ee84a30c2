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
using TypedLangGraph.CodeFixes.Editing;
using TypedLangGraph.CodeFixes.Requests;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Creates the run so that the server keeps its events.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepEventsCodeFix))]
[Shared]
internal sealed class KeepEventsCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.CursorOfLostEvents);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) => [("Create the run with StreamResumable", nameof(KeepEventsCodeFix))];

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (diagnostic.AdditionalLocations.Count == 2)
            return [DocumentEdit.Replace(document.Id, diagnostic.AdditionalLocations[1].SourceSpan, "true")];

        return root?.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is BaseObjectCreationExpressionSyntax creation
            ? InitializerEditor.Add(document.Id, text, creation, ["StreamResumable = true"]).ToList()
            : [];
    }
}
