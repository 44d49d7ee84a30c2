using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>The layout of a file, which what is added to it follows.</summary>
internal static class Indentation
{
    /// <summary>The white space in front of a node; null when something else stands in front of it.</summary>
    public static string? Of(SyntaxNode node, SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(node.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return before.All(char.IsWhiteSpace) ? before : null;
    }

    /// <summary>What the file ends its lines with.</summary>
    public static string NewLineOf(SourceText text)
    {
        var first = text.Lines[0];
        var end = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        return end.Length == 0 ? "\n" : end;
    }

    /// <summary>A declaration with its comment, each line behind the given white space.</summary>
    public static string Indent(SyntaxNode declaration, string indentation, string newLine)
    {
        var lines = declaration.ToFullString().Trim().Split('\n');
        var own = WhiteSpaceOf(lines[lines.Length - 1]);
        return string.Join(newLine, lines.Select(line => line.Trim().Length == 0 ? "" : indentation + line.Substring(System.Math.Min(own, WhiteSpaceOf(line)))));
    }

    private static int WhiteSpaceOf(string line) => line.TakeWhile(char.IsWhiteSpace).Count();
}
