using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedLangGraph.Analyzers;
using TypedLangGraph.CodeFixes.Editing;
using TypedLangGraph.CodeFixes.Removal;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Removes the code that waits for a chunk which never arrives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveUnreachableTestCodeFix))]
[Shared]
internal sealed class RemoveUnreachableTestCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIdentifiers.UnreachableChunk);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            await OfferAsync(context, diagnostic, "Remove the code for this chunk", nameof(RemoveUnreachableTestCodeFix)).ConfigureAwait(false);
    }

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var test = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return test is not null && TestRemoval.SpanOf(test) is { } span ? [DocumentEdit.Remove(document.Id, span)] : [];
    }
}
