using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Enumeration;

/// <summary>Tells whether one enumeration surely runs before another one, or more than once.</summary>
internal static class EnumerationOrder
{
    /// <summary>True when the second cannot be reached without the first: the first is a statement of a block that holds both.</summary>
    public static bool SurelyPrecedes(IOperation first, IOperation second)
    {
        if (first.Syntax.SpanStart >= second.Syntax.SpanStart || BlockOf(first) is not { } block)
            return false;

        IOperation? current = second;
        while (current is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation && current != block)
            current = current.Parent;
        return current == block && !block.Operations.Any(static operation => operation is ILabeledOperation);
    }

    /// <summary>True when it is a statement of a loop that nothing leaves early, over a stream that was made before the loop.</summary>
    public static bool IsRepeated(IOperation enumeration, IOperation declaration)
    {
        if (BlockOf(enumeration) is not { Parent: ILoopOperation loop } block || MayEnd(loop, block)
            || loop.Syntax.Span.Contains(declaration.Syntax.Span))
            return false;

        return !block.Descendants().Any(operation => operation is IReturnOperation or IThrowOperation
            || (operation is IBranchOperation branch && (branch.BranchKind == BranchKind.GoTo || SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel))));
    }

    /// <summary>True when the body decides whether there is another round: <c>while (!done) { …; done = true; }</c>.</summary>
    private static bool MayEnd(ILoopOperation loop, IBlockOperation body)
    {
        if (loop is not IWhileLoopOperation { Condition: { } condition })
            return false;
        if (condition.ConstantValue is { HasValue: true, Value: false } || condition.DescendantsAndSelf().Any(static part => part is IInvocationOperation))
            return true;

        var targets = body.Descendants().OfType<IAssignmentOperation>().Select(static assignment => SymbolOf(assignment.Target));
        var written = new HashSet<ISymbol?>(targets, SymbolEqualityComparer.Default);
        return condition.DescendantsAndSelf().Select(SymbolOf).Any(symbol => symbol is not null && written.Contains(symbol));
    }

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    /// <summary>The block whose statement the operation is, or is part of without any condition; null when it may be skipped.</summary>
    private static IBlockOperation? BlockOf(IOperation operation)
    {
        for (var current = operation; ; current = current.Parent)
        {
            switch (current.Parent)
            {
                case IBlockOperation block:
                    return block;
                case IAwaitOperation or IConversionOperation or IExpressionStatementOperation or IAssignmentOperation or IReturnOperation or IArgumentOperation
                    or IInvocationOperation or IVariableInitializerOperation or IVariableDeclaratorOperation or IVariableDeclarationOperation
                    or IVariableDeclarationGroupOperation:
                    continue;
                default:
                    return null;
            }
        }
    }
}
