using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>A place that names a node.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="Place">The expression that has it.</param>
internal sealed record NamedNode(string Name, ExpressionSyntax Place)
{
    /// <summary>Null when the expression is no constant text.</summary>
    public static NamedNode? Of(SyntaxNode expression, SemanticModel model) =>
        expression is ExpressionSyntax place && model.GetConstantValue(place) is { HasValue: true, Value: string name } ? new(name, place) : null;
}
