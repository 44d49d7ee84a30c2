using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedLangGraph.CodeFixes.Editing;

namespace TypedLangGraph.CodeFixes.Removal;

/// <summary>Finds the code that exists only for one type test.</summary>
internal static class TestRemoval
{
    /// <returns>Null when nothing can be taken out without changing what else the code does.</returns>
    public static TextSpan? SpanOf(SyntaxNode typeName, UnreachableTests unreachable)
    {
        // From the type's name up to everything that can never match because this test does not.
        var test = typeName;
        while (test.Parent is { } parent && (parent is TypeSyntax || parent is PatternSyntax && unreachable.Include(parent)))
            test = parent;

        return test.Parent switch
        {
            BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } => OperandRemoval.SpanOf(test),
            ParenthesizedPatternSyntax => OperandRemoval.SpanOf(test),
            SwitchLabelSyntax label => SwitchRemoval.SpanOf(label, unreachable),
            SwitchExpressionArmSyntax arm => SwitchRemoval.SpanOf(arm, unreachable),
            IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } => IfRemoval.SpanOf((ExpressionSyntax)test.Parent),
            _ => null,
        };
    }
}
