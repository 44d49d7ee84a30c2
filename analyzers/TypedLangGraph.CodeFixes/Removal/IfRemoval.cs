using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.CodeFixes.Removal;

/// <summary>Takes out an <c>if</c> statement whose condition is never true, and leaves its <c>else</c>.</summary>
internal static class IfRemoval
{
    public static TextSpan? SpanOf(ExpressionSyntax test)
    {
        // A condition is as false as any part that is tied to it with &&.
        var condition = test;
        while (condition.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
            condition = (ExpressionSyntax)condition.Parent;

        if (condition.Parent is not IfStatementSyntax statement || DeclaresWhatIsUsedElsewhere(statement))
            return null;

        return (statement.Else?.Statement, statement.Parent) switch
        {
            (IfStatementSyntax next, _) => TextSpan.FromBounds(statement.SpanStart, next.SpanStart),
            (not null, ElseClauseSyntax clause) => TextSpan.FromBounds(clause.SpanStart, statement.Else!.SpanStart),
            (null, ElseClauseSyntax { Parent: IfStatementSyntax outer } clause) => TextSpan.FromBounds(outer.Statement.Span.End, clause.Span.End),
            (null, BlockSyntax or SwitchSectionSyntax { Statements.Count: > 1 }) => statement.FullSpan,
            (null, GlobalStatementSyntax global) => global.FullSpan,
            _ => null,
        };
    }

    private static bool DeclaresWhatIsUsedElsewhere(IfStatementSyntax statement)
    {
        var declared = statement.Condition.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(designation => designation.Identifier.ValueText);
        var scope = statement.Parent is GlobalStatementSyntax global ? global.Parent! : statement.Parent!;
        return NameUse.IsUsedOutside(statement, scope, declared);
    }
}
