using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>Adds members behind those that a type has, in the layout of these.</summary>
internal static class MemberInsertion
{
    public static IEnumerable<DocumentEdit> At(TypeDeclarationSyntax type, IReadOnlyList<PropertyDeclarationSyntax> members, Document document, SourceText text)
    {
        if (members.Count == 0 || (type.OpenBraceToken.RawKind != 0 && type.CloseBraceToken.IsMissing))
            return [];

        var newLine = Indentation.NewLineOf(text);
        var outer = Indentation.Of(type, text) ?? "";
        var inner = type.Members.Select(member => Indentation.Of(member, text)).FirstOrDefault(static found => found is not null) ?? outer + "    ";
        var code = string.Join(newLine + newLine, members.Select(member => Indentation.Indent(member, inner, newLine)));
        if (type.OpenBraceToken.RawKind == 0)
            return [DocumentEdit.Replace(document.Id, type.SemicolonToken.Span, $"{newLine}{outer}{{{newLine}{code}{newLine}{outer}}}")];
        if (type.Members.Count == 0)
            return [DocumentEdit.Replace(document.Id, TextSpan.FromBounds(type.OpenBraceToken.Span.End, type.CloseBraceToken.SpanStart), $"{newLine}{code}{newLine}{outer}")];

        var last = type.Members.Last();
        var end = TextSpan.FromBounds(last.Span.End, type.CloseBraceToken.SpanStart);
        var isInOneLine = text.Lines.GetLineFromPosition(end.Start).LineNumber == text.Lines.GetLineFromPosition(end.End).LineNumber;
        return isInOneLine
            ? [DocumentEdit.Replace(document.Id, end, newLine + newLine + code + newLine + outer)]
            : [DocumentEdit.Insert(document.Id, end.Start, newLine + newLine + code)];
    }
}
