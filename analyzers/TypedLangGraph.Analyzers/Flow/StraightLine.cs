using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Tells code that surely runs in the order of the source from code that may not.</summary>
internal static class StraightLine
{
    /// <summary>
    /// True when the write is a statement of the same block as the declaration, after it, and before the statement that holds the use.
    /// </summary>
    public static bool RunsBetween(IOperation declaration, IOperation write, IOperation use)
    {
        if (write.Parent is not IAssignmentOperation { Parent: IExpressionStatementOperation statement } || statement.Parent is not IBlockOperation block)
            return false;

        var first = StatementOf(declaration, block);
        var last = StatementOf(use, block);
        return first is not null
            && last is not null
            && !block.Operations.Any(static operation => operation is ILabeledOperation)
            && first.Syntax.SpanStart < statement.Syntax.SpanStart
            && statement.Syntax.SpanStart < last.Syntax.SpanStart;
    }

    /// <summary>The block's statement that holds the operation; null when it is elsewhere, or in a local function, which runs when it is called.</summary>
    private static IOperation? StatementOf(IOperation operation, IBlockOperation block)
    {
        IOperation? current = operation;
        while (current is not null and not ILocalFunctionOperation && current.Parent != block)
            current = current.Parent;
        return current is ILocalFunctionOperation ? null : current;
    }
}
