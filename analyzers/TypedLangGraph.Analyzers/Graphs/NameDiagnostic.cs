using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedLangGraph.Analyzers.Graphs;

/// <summary>Reports a constant that has the wrong name, so that a fix can put the right one in its place.</summary>
internal static class NameDiagnostic
{
    /// <summary>The property with the right name.</summary>
    public const string NameProperty = "Name";

    /// <summary>The property with the graph's id, for names of nodes.</summary>
    public const string GraphProperty = "Graph";

    /// <param name="rule">What is reported.</param>
    /// <param name="place">The expression with the wrong name.</param>
    /// <param name="model">What the compiler knows of it.</param>
    /// <param name="nearest">The right name; null when none is much like the wrong one.</param>
    /// <param name="names">The names in the message; the question for the right one comes last.</param>
    public static Diagnostic Create(DiagnosticDescriptor rule, ExpressionSyntax place, SemanticModel model, string? nearest, params string[] names)
    {
        var properties = nearest is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(NameProperty, nearest).Add(GraphProperty, names[0]);
        Location[] literal = LiteralOf(place, model) is { } found ? [found.GetLocation()] : [];
        return Diagnostic.Create(rule, place.GetLocation(), literal, properties, [.. names, NearestName.Question(nearest)]);
    }

    /// <summary>The literal itself, or that of the constant that the expression names; null when the text is put together.</summary>
    private static LiteralExpressionSyntax? LiteralOf(ExpressionSyntax place, SemanticModel model)
    {
        if (place is LiteralExpressionSyntax literal)
            return literal;

        var constant = model.GetSymbolInfo(place).Symbol;
        return (constant?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value as LiteralExpressionSyntax;
    }
}
