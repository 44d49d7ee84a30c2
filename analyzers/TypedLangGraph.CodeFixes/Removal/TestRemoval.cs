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
    public static TextSpan? SpanOf(SyntaxNode typeName)
    {
        // From the type's name up to the whole test. What is tied to it with "and" is as unreachable as the test itself.
        var test = typeName;
        while (test.Parent is TypeSyntax or ParenthesizedPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern }
            || test.Parent is PatternSyntax and not (BinaryPatternSyntax or UnaryPatternSyntax))
            test = test.Parent!;

        return test.Parent switch
        {
            BinaryPatternSyntax => OperandRemoval.SpanOf(test),
            SwitchLabelSyntax label => SwitchRemoval.SpanOf(label),
            SwitchExpressionArmSyntax arm => SwitchRemoval.SpanOf(arm),
            IsPatternExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } => IfRemoval.SpanOf((ExpressionSyntax)test.Parent),
            _ => null,
        };
    }
}
