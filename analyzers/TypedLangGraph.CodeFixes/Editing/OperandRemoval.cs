using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.CodeFixes.Editing;

/// <summary>Takes one operand out of <c>a | b</c> or <c>A or B</c>.</summary>
internal static class OperandRemoval
{
    /// <summary>The operand with the operator that ties it to the other one; null when it is no operand.</summary>
    public static TextSpan? SpanOf(SyntaxNode operand)
    {
        while (operand.Parent is ParenthesizedExpressionSyntax or ParenthesizedPatternSyntax)
            operand = operand.Parent;

        return operand.Parent switch
        {
            BinaryExpressionSyntax or => SpanOf(operand, or.Left, or.Right),
            BinaryPatternSyntax or => SpanOf(operand, or.Left, or.Right),
            _ => null,
        };
    }

    private static TextSpan SpanOf(SyntaxNode operand, SyntaxNode left, SyntaxNode right) => left == operand
        ? TextSpan.FromBounds(operand.SpanStart, right.SpanStart)
        : TextSpan.FromBounds(left.Span.End, operand.Span.End);
}
