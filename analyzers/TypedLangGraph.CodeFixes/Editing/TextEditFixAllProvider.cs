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
        var key = fixAllContext.CodeActionEquivalenceKey!;
        var fixes = new List<IReadOnlyList<DocumentEdit>>();
        foreach (var document in DocumentsOf(fixAllContext))
        {
            var diagnostics = await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.IsEmpty)
                continue;

            var inOrder = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToList();
            fixes.AddRange(await provider.FindEditsAsync(document, inOrder, key, fixAllContext.CancellationToken).ConfigureAwait(false));
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
