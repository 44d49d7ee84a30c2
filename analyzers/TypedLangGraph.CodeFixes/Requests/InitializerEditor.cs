using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Requests;

/// <summary>Adds members to an object initializer in the layout that it has.</summary>
internal static class InitializerEditor
{
    public static IEnumerable<DocumentEdit> Add(DocumentId document, SourceText text, BaseObjectCreationExpressionSyntax creation, IReadOnlyList<string> members)
    {
        var inOneLine = string.Join(", ", members);
        if (creation.Initializer is not { } initializer)
            return [DocumentEdit.Insert(document, creation.Span.End, $" {{ {inOneLine} }}")];

        if (initializer.Expressions.Count == 0)
            return [DocumentEdit.Replace(document, initializer.Span, $"{{ {inOneLine} }}")];

        var last = initializer.Expressions.Last();
        var hasTrailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var line = text.Lines.GetLineFromPosition(initializer.Expressions.GetWithSeparators().Last().Span.End);
        if (line.Span.Contains(initializer.CloseBraceToken.SpanStart))
            return [DocumentEdit.Insert(document, last.Span.End, $", {inOneLine}")];

        var indentation = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(last.SpanStart).Start, last.SpanStart)).TakeWhile(char.IsWhiteSpace);
        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) + string.Concat(indentation);
        var inLines = newLine + string.Join("," + newLine, members);
        if (hasTrailingComma)
            return [DocumentEdit.Insert(document, line.End, inLines + ",")];

        return last.Span.End == line.End
            ? [DocumentEdit.Insert(document, line.End, "," + inLines)]
            : [DocumentEdit.Insert(document, last.Span.End, ","), DocumentEdit.Insert(document, line.End, inLines)];
    }
}
