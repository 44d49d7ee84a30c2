using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
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
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIdentifiers.UnreachableChunk, RuleIdentifiers.NoStreamMode, RuleIdentifiers.NoRecordedMode);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) => [("Remove the code for this chunk", nameof(RemoveUnreachableTestCodeFix))];

    /// <summary>What one test leaves standing may go with another one: both sides of an <c>or</c>, all labels of a section.</summary>
    internal override async Task<IReadOnlyList<IReadOnlyList<DocumentEdit>>> FindEditsAsync(
        Document document, IReadOnlyList<Diagnostic> diagnostics, string equivalenceKey, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return [];

        var spans = diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).ToList();
        var unreachable = new UnreachableTests(spans);
        return spans
            .Select(span => TestRemoval.SpanOf(root.FindNode(span, getInnermostNodeForTie: true), unreachable))
            .Where(removal => removal is not null)
            .Select(removal => (IReadOnlyList<DocumentEdit>)[DocumentEdit.Remove(document.Id, removal!.Value)])
            .ToList();
    }

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var fixes = await FindEditsAsync(document, [diagnostic], equivalenceKey, cancellationToken).ConfigureAwait(false);
        return fixes.FirstOrDefault() ?? [];
    }
}
