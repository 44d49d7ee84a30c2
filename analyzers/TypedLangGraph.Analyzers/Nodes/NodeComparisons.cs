using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>Finds what a text is compared with: by operators, <c>Equals</c>, patterns and switches, also after it was put into a variable.</summary>
internal static class NodeComparisons
{
    /// <param name="text">The place where the text is read, or named by a pattern.</param>
    public static IEnumerable<NamedNode> Of(IOperation text) =>
        Compared(text, mayFollow: true).Select(static value => NamedNode.Of(value.Syntax, value.SemanticModel!)).OfType<NamedNode>();

    private static IEnumerable<IOperation> Compared(IOperation text, bool mayFollow)
    {
        var value = text;
        while (value.Parent is IConversionOperation or IParenthesizedOperation || (value.Parent is IConditionalAccessOperation access && access.WhenNotNull == value))
            value = value.Parent;

        return value.Parent switch
        {
            IPropertySubpatternOperation subpattern => Constants(subpattern.Pattern),
            IIsPatternOperation test when test.Value == value => Constants(test.Pattern),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                [comparison.LeftOperand == value ? comparison.RightOperand : comparison.LeftOperand],
            ISwitchOperation choice when choice.Value == value => choice.Cases.SelectMany(static section => section.Clauses).SelectMany(Constants),
            ISwitchExpressionOperation choice when choice.Value == value => choice.Arms.SelectMany(static arm => Constants(arm.Pattern)),
            IInvocationOperation call when call.Instance == value && IsEquals(call.TargetMethod) => Arguments(call, except: null),
            IArgumentOperation { Parent: IInvocationOperation call } argument when IsEquals(call.TargetMethod) => Arguments(call, argument),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when mayFollow => Followed(declarator),
            _ => [],
        };
    }

    private static bool IsEquals(IMethodSymbol method) => method is { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String };

    private static IEnumerable<IOperation> Arguments(IInvocationOperation call, IArgumentOperation? except) =>
        call.Arguments.Where(argument => argument != except).Select(static argument => argument.Value).Append(call.Instance).OfType<IOperation>();

    /// <summary>What a variable is compared with that nothing ever changes.</summary>
    private static IEnumerable<IOperation> Followed(IVariableDeclaratorOperation declarator)
    {
        var references = MemberRoot.LocalsAround(declarator).ReferencesTo(declarator.Symbol);
        return references.All(static reference => VariableWrite.At(reference).Kind == VariableWriteKind.None)
            ? references.SelectMany(static reference => Compared(reference, mayFollow: false))
            : [];
    }

    private static IEnumerable<IOperation> Constants(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => [single.Value],
        IPatternCaseClauseOperation pattern => Constants(pattern.Pattern),
        _ => [],
    };

    private static IEnumerable<IOperation> Constants(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => [constant.Value],
        IBinaryPatternOperation binary => Constants(binary.LeftPattern).Concat(Constants(binary.RightPattern)),
        INegatedPatternOperation negated => Constants(negated.Pattern),
        _ => [],
    };
}
