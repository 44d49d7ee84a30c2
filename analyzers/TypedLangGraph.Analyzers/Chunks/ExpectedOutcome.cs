using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>
/// Tells tests that expect a chunk from tests that only make sure it does not come. The second kind is right although the chunk never arrives.
/// </summary>
internal static class ExpectedOutcome
{
    /// <summary>True when the result of the test is turned around: <c>!(chunk is X)</c>.</summary>
    public static bool IsNegated(IOperation test) =>
        test.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not ? !IsNegated(not) : false;

    /// <summary>True when the program goes on with the chunk: it is used, or everything else is sent away first.</summary>
    public static bool IsExpected(IOperation test, bool isNegated, bool declaresVariable)
    {
        if (isNegated)
            return declaresVariable || IsGuard(test);

        return ConditionalOf(test) is not { } conditional || !EndsInThrow(conditional.WhenTrue);
    }

    /// <summary>True when it ends in a <c>throw</c>, whatever is logged before.</summary>
    public static bool EndsInThrow(ImmutableArray<IOperation> body) => body.Length > 0 && EndsInThrow(body[body.Length - 1]);

    /// <summary>True when it ends in a <c>throw</c>, whatever is logged before.</summary>
    public static bool EndsInThrow(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IConversionOperation conversion => EndsInThrow(conversion.Operand),
        IExpressionStatementOperation statement => EndsInThrow(statement.Operation),
        IBlockOperation block => EndsInThrow(block.Operations),
        _ => false,
    };

    /// <summary>True for <c>if (chunk is not X) continue;</c> and its like.</summary>
    private static bool IsGuard(IOperation test) =>
        ConditionalOf(test) is { WhenFalse: null } conditional
        && (LastOf(conditional.WhenTrue) is IBranchOperation or IReturnOperation || EndsInThrow(conditional.WhenTrue));

    private static IConditionalOperation? ConditionalOf(IOperation test)
    {
        var condition = test;
        while (condition.Parent is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            condition = not;
        return condition.Parent is IConditionalOperation conditional && conditional.Condition == condition ? conditional : null;
    }

    private static IOperation? LastOf(IOperation body) => body is IBlockOperation block ? block.Operations.LastOrDefault() : body;
}
