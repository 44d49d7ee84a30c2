using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary><c>if (chunk is not X x) continue;</c>: what stands behind it gets chunks of that type only, and nothing is done with all others.</summary>
internal sealed class ChunkGuard
{
    private ChunkGuard(IOperation value, IReadOnlyList<IPatternOperation> patterns, ITypeSymbol? type)
    {
        Value = value;
        Patterns = patterns;
        Type = type;
    }

    /// <summary>What is tested.</summary>
    public IOperation Value { get; }

    /// <summary>A chunk that is not sent away matches one of these.</summary>
    public IReadOnlyList<IPatternOperation> Patterns { get; }

    /// <summary>The type of the chunks that are not sent away, when no pattern names it.</summary>
    public ITypeSymbol? Type { get; }

    /// <returns>Null when the statement is something else, or does anything else with the other chunks.</returns>
    public static ChunkGuard? Of(IOperation statement)
    {
        if (statement is not IConditionalOperation { WhenFalse: null } conditional || !OnlyContinues(conditional.WhenTrue))
            return null;

        // What stands to the right of the first test is asked of the chunks that pass it.
        var condition = conditional.Condition;
        while (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or)
            condition = or.LeftOperand;

        return condition switch
        {
            IIsPatternOperation test when LetThrough(test.Pattern) is { Count: > 0 } patterns => new(test.Value, patterns, null),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IIsPatternOperation test } => new(test.Value, [test.Pattern], null),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IIsTypeOperation test } => new(test.ValueOperand, [], test.TypeOperand),
            _ => null,
        };
    }

    /// <summary>The patterns behind <c>not</c>; none when a chunk can fail to match for another reason.</summary>
    private static IReadOnlyList<IPatternOperation> LetThrough(IPatternOperation pattern) => pattern switch
    {
        INegatedPatternOperation negated => [negated.Pattern],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both
            when LetThrough(both.LeftPattern) is { Count: > 0 } left && LetThrough(both.RightPattern) is { Count: > 0 } right => [.. left, .. right],
        _ => [],
    };

    private static bool OnlyContinues(IOperation body) => body switch
    {
        IBranchOperation { BranchKind: BranchKind.Continue } => true,
        IBlockOperation { Operations.Length: 1 } block => OnlyContinues(block.Operations[0]),
        _ => false,
    };
}
