using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedLangGraph.CodeFixes.Editing;

/// <summary>Applies one fix to every diagnostic of a document, a project or the solution.</summary>
internal sealed class TextEditFixAllProvider : FixAllProvider
{
    public static readonly TextEditFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var provider = (TextEditCodeFix)fixAllContext.CodeFixProvider;
        var found = new List<(Document Document, Diagnostic Diagnostic)>();
        foreach (var document in DocumentsOf(fixAllContext))
        {
            var diagnostics = await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            found.AddRange(diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => (document, diagnostic)));
        }

        // 'dotnet format' may take the key from another rule of the same analyzer, or give none: then each diagnostic gets its preferred fix.
        var key = fixAllContext.CodeActionEquivalenceKey;
        var isKnown = key is not null && found.Exists(one => provider.KeysFor(one.Diagnostic).Contains(key));
        var fixes = new List<IReadOnlyList<DocumentEdit>>();
        foreach (var group in found.GroupBy(one => (one.Document, Key: provider.KeysFor(one.Diagnostic).FirstOrDefault(offered => !isKnown || offered == key))))
        {
            if (group.Key.Key is { } chosen)
                fixes.AddRange(await provider.FindEditsAsync(group.Key.Document, group.Select(static one => one.Diagnostic).ToList(), chosen, fixAllContext.CancellationToken).ConfigureAwait(false));
        }

        var edits = DocumentEdits.Merge(fixes);
        if (edits.Count == 0)
            return null;

        return CodeAction.Create(
            "Fix all occurrences",
            cancellationToken => DocumentEdits.ApplyAsync(fixAllContext.Solution, edits, cancellationToken),
            nameof(TextEditFixAllProvider));
    }

    private static IEnumerable<Document> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document],
        FixAllScope.Project => context.Project.Documents,
        FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
        _ => [],
    };
}
