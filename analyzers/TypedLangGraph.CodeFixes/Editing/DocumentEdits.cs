using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.CodeFixes.Editing;

/// <summary>Puts the edits of several fixes together and applies them.</summary>
internal static class DocumentEdits
{
    /// <summary>
    /// Takes the fixes one after the other and leaves out those that would change what an earlier one changes: half a fix would break the code.
    /// </summary>
    public static IReadOnlyList<DocumentEdit> Merge(IEnumerable<IReadOnlyList<DocumentEdit>> fixes)
    {
        var merged = new List<DocumentEdit>();
        foreach (var fix in fixes)
        {
            var added = fix.Where(edit => !merged.Contains(edit)).ToList();
            if (!added.Any(edit => merged.Any(edit.Conflicts)))
                merged.AddRange(added);
        }

        return merged;
    }

    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<DocumentEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var group in edits.GroupBy(edit => edit.Document))
        {
            var text = await solution.GetDocument(group.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = group.Select(edit => edit.Change).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End);
            solution = solution.WithDocumentText(group.Key, text.WithChanges(changes));
        }

        return solution;
    }
}
