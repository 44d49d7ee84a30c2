using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Requests;

/// <summary>Turns a change of a request into edits of the text.</summary>
internal static class RequestEditor
{
    public static async Task<IReadOnlyList<DocumentEdit>> FindEditsAsync(Document document, RequestChange change, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || root.FindNode(change.Creation, getInnermostNodeForTie: true) is not BaseObjectCreationExpressionSyntax creation)
            return [];

        var edits = new List<DocumentEdit>();
        var newMembers = new List<string>();
        if (change.Modes != 0)
        {
            var modes = StreamModeExpression.At(creation.SpanStart, change.Modes, model);
            if (change.ModesValue is not { } value)
                newMembers.Add($"StreamMode = {modes}");
            else if (change.ReplacesModes)
                edits.Add(DocumentEdit.Replace(document.Id, value, modes));
            else
                edits.AddRange(Extend(document.Id, root.FindNode(value, getInnermostNodeForTie: true), modes));
        }

        if (change.Subgraphs)
        {
            if (change.SubgraphsValue is { } value)
                edits.Add(DocumentEdit.Replace(document.Id, value, "true"));
            else
                newMembers.Add("StreamSubgraphs = true");
        }

        if (newMembers.Count > 0)
            edits.AddRange(InitializerEditor.Add(document.Id, text, creation, newMembers));
        return edits;
    }

    private static IEnumerable<DocumentEdit> Extend(DocumentId document, SyntaxNode value, string modes)
    {
        while (value.Parent is ParenthesizedExpressionSyntax parentheses)
            value = parentheses;

        var bindsLooser = value is ConditionalExpressionSyntax or AssignmentExpressionSyntax;
        if (bindsLooser)
            yield return DocumentEdit.Insert(document, value.SpanStart, "(");
        yield return DocumentEdit.Insert(document, value.Span.End, bindsLooser ? $") | {modes}" : $" | {modes}");
    }
}
