using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>Finds what an operation expects a chunk to be. Tests that are there to make sure that something does not come are left out.</summary>
internal static class ChunkTests
{
    /// <summary>The operations that test a chunk.</summary>
    public static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(
        OperationKind.IsPattern, OperationKind.IsType, OperationKind.Switch, OperationKind.SwitchExpression, OperationKind.Conversion, OperationKind.Invocation);

    /// <summary>The chunk that the operation tests; null when it tests none.</summary>
    public static IOperation? TestedChunk(IOperation operation) => operation switch
    {
        IIsPatternOperation test => test.Value,
        IIsTypeOperation test => test.ValueOperand,
        ISwitchOperation choice => choice.Value,
        ISwitchExpressionOperation choice => choice.Value,
        IConversionOperation { IsTryCast: true } conversion => conversion.Operand,
        _ => null,
    };

    public static IEnumerable<ChunkTest> In(IOperation operation) => operation switch
    {
        IIsPatternOperation test => PatternTests.In(test.Pattern, ExpectedOutcome.IsNegated(test))
            .Where(found => ExpectedOutcome.IsExpected(test, found.IsNegated, found.DeclaresVariable))
            .Select(static found => found.Test),
        IIsTypeOperation test when ExpectedOutcome.IsExpected(test, ExpectedOutcome.IsNegated(test), declaresVariable: false) =>
            [new ChunkTest(test.TypeOperand, test.Syntax is BinaryExpressionSyntax { Right: var right } ? right : test.Syntax)],
        ISwitchOperation choice => choice.Cases
            .Where(static section => !ExpectedOutcome.EndsInThrow(section.Body))
            .SelectMany(static section => section.Clauses.OfType<IPatternCaseClauseOperation>())
            .SelectMany(static clause => PositiveTests(clause.Pattern)),
        ISwitchExpressionOperation choice => choice.Arms
            .Where(static arm => !ExpectedOutcome.EndsInThrow(arm.Value))
            .SelectMany(static arm => PositiveTests(arm.Pattern)),
        IConversionOperation { IsTryCast: true, Type: { } type } conversion =>
            [new ChunkTest(type, conversion.Syntax is BinaryExpressionSyntax { Right: var right } ? right : conversion.Syntax)],
        IInvocationOperation { TargetMethod.TypeArguments.Length: 1 } invocation when TypeArgumentOf(invocation) is { } syntax =>
            [new ChunkTest(invocation.TargetMethod.TypeArguments[0], syntax)],
        _ => [],
    };

    /// <summary>An arm for everything but some chunk type says nothing about that type.</summary>
    private static IEnumerable<ChunkTest> PositiveTests(IPatternOperation pattern) =>
        PatternTests.In(pattern, isNegated: false).Where(static found => !found.IsNegated).Select(static found => found.Test);

    private static TypeSyntax? TypeArgumentOf(IInvocationOperation invocation)
    {
        var name = (invocation.Syntax as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            SimpleNameSyntax simple => simple,
            _ => null,
        };
        return name is GenericNameSyntax { TypeArgumentList.Arguments.Count: 1 } generic ? generic.TypeArgumentList.Arguments[0] : null;
    }
}
