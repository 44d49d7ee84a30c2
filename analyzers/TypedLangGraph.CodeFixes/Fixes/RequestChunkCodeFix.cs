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
using TypedLangGraph.CodeFixes.Requests;

namespace TypedLangGraph.CodeFixes.Fixes;

/// <summary>Adds what is missing to the request, so that the expected chunk arrives.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestChunkCodeFix))]
[Shared]
internal sealed class RequestChunkCodeFix : TextEditCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIdentifiers.UnreachableChunk, RuleIdentifiers.NoStreamMode, RuleIdentifiers.NoRecordedMode);

    protected override IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic) =>
        RequestChange.Of(diagnostic) is { } change ? [(change.Title, nameof(RequestChunkCodeFix))] : [];

    /// <summary>What several chunks need is added to their request in one go.</summary>
    internal override async Task<IReadOnlyList<IReadOnlyList<DocumentEdit>>> FindEditsAsync(
        Document document, IReadOnlyList<Diagnostic> diagnostics, string equivalenceKey, CancellationToken cancellationToken)
    {
        var changes = diagnostics
            .Select(RequestChange.Of)
            .OfType<RequestChange>()
            .GroupBy(change => change.Creation)
            .Select(group => group.Aggregate(static (all, change) => all.With(change)));
        var edits = new List<IReadOnlyList<DocumentEdit>>();
        foreach (var change in changes)
            edits.Add(await RequestEditor.FindEditsAsync(document, change, cancellationToken).ConfigureAwait(false));
        return edits;
    }

    protected override async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken) =>
        RequestChange.Of(diagnostic) is { } change ? await RequestEditor.FindEditsAsync(document, change, cancellationToken).ConfigureAwait(false) : [];
}
