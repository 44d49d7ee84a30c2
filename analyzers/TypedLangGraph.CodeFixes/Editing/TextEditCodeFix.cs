using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedLangGraph.CodeFixes.Editing;

/// <summary>
/// A fix that changes the text in a few places and leaves everything else as its author wrote it. It is offered only when the edits are found,
/// so an offered fix always does something.
/// </summary>
internal abstract class TextEditCodeFix : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => TextEditFixAllProvider.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // A host may hand over whatever the same analyzer has reported.
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            foreach (var (title, equivalenceKey) in FixesFor(diagnostic))
                await OfferAsync(context, diagnostic, title, equivalenceKey).ConfigureAwait(false);
        }
    }

    /// <summary>True when several diagnostics may need the same edit, such as a directive or a type, which is then made once.</summary>
    protected virtual bool SharesEdits => false;

    /// <summary>The keys of what can be offered for a diagnostic, the preferred one first.</summary>
    internal IEnumerable<string> KeysFor(Diagnostic diagnostic) => FixesFor(diagnostic).Select(static fix => fix.EquivalenceKey);

    /// <summary>The edits that repair each of a document's diagnostics, one list per fix.</summary>
    internal virtual async Task<IReadOnlyList<IReadOnlyList<DocumentEdit>>> FindEditsAsync(
        Document document, IReadOnlyList<Diagnostic> diagnostics, string equivalenceKey, CancellationToken cancellationToken)
    {
        var fixes = new List<IReadOnlyList<DocumentEdit>>();
        foreach (var diagnostic in diagnostics)
            fixes.Add(await FindEditsAsync(document, diagnostic, equivalenceKey, cancellationToken).ConfigureAwait(false));
        return SharesEdits ? [fixes.SelectMany(static edits => edits).Distinct().ToList()] : fixes;
    }

    /// <summary>What can be offered for a diagnostic: the title, and the key that the same fix has elsewhere.</summary>
    protected abstract IEnumerable<(string Title, string EquivalenceKey)> FixesFor(Diagnostic diagnostic);

    /// <summary>The edits that repair a diagnostic; none when this fix cannot.</summary>
    protected abstract Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken);

    /// <summary>What finds the edits when the fix is chosen; null when it cannot repair the diagnostic. A fix that looks far overrides it, to look only then.</summary>
    protected virtual async Task<Func<CancellationToken, Task<IReadOnlyList<DocumentEdit>>>?> PrepareAsync(
        Document document, Diagnostic diagnostic, string equivalenceKey, CancellationToken cancellationToken)
    {
        var edits = await FindEditsAsync(document, diagnostic, equivalenceKey, cancellationToken).ConfigureAwait(false);
        return edits.Count == 0 ? null : _ => Task.FromResult(edits);
    }

    /// <summary>Offers the fix if it can repair the diagnostic.</summary>
    private async Task OfferAsync(CodeFixContext context, Diagnostic diagnostic, string title, string equivalenceKey)
    {
        if (await PrepareAsync(context.Document, diagnostic, equivalenceKey, context.CancellationToken).ConfigureAwait(false) is not { } find)
            return;

        var solution = context.Document.Project.Solution;
        var action = CodeAction.Create(
            title,
            async cancellationToken => await DocumentEdits.ApplyAsync(solution, await find(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false),
            equivalenceKey);
        context.RegisterCodeFix(action, diagnostic);
    }
}
