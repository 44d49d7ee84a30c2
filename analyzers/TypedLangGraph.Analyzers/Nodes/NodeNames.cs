using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>Finds the names of nodes in an expression: in itself, in a list, or in what tells a graph where to go.</summary>
internal static class NodeNames
{
    public static IEnumerable<NamedNode> In(ExpressionSyntax expression, SemanticModel model)
    {
        if (NamedNode.Of(expression, model) is { } single)
            return [single];

        return expression switch
        {
            ParenthesizedExpressionSyntax parentheses => In(parentheses.Expression, model),
            ConditionalExpressionSyntax conditional => In(conditional.WhenTrue, model).Concat(In(conditional.WhenFalse, model)),
            CastExpressionSyntax cast => In(cast.Expression, model),
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().SelectMany(element => In(element.Expression, model)),
            ArrayCreationExpressionSyntax { Initializer: { } items } => All(items.Expressions, model),
            ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => All(items.Expressions, model),
            BaseObjectCreationExpressionSyntax creation => InCreation(creation, model),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromNode" or "FromTargets" or "FromSend" } } call =>
                All(call.ArgumentList.Arguments.Select(static argument => argument.Expression), model),
            _ => [],
        };
    }

    /// <summary>The items of a list, or the node of a <c>Send</c>.</summary>
    private static IEnumerable<NamedNode> InCreation(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        var assigned = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().ToList() ?? [];
        return assigned.Count == 0
            ? All(creation.Initializer?.Expressions ?? [], model)
            : All(assigned.Where(IsNode).Select(static assignment => assignment.Right), model);
    }

    private static bool IsNode(AssignmentExpressionSyntax assignment) => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Node" };

    private static IEnumerable<NamedNode> All(IEnumerable<ExpressionSyntax> expressions, SemanticModel model) => expressions.SelectMany(expression => In(expression, model));
}
