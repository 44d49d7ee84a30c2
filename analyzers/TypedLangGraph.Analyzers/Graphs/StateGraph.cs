using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Parsing;

namespace TypedLangGraph.Analyzers.Graphs;

/// <summary>Which graph a state belongs to.</summary>
internal static class StateGraph
{
    /// <summary>The argument that has the members of a state filled in from the contract.</summary>
    private const string Filling = "FillFromContract";

    /// <summary>The id that <c>[GraphState]</c> names; null when the type is no state, or tied to no graph.</summary>
    public static string? IdOf(ITypeSymbol? state) =>
        state?.OriginalDefinition.FindAttribute(WellKnown.RuntimeNamespace, "GraphStateAttribute") is { } attribute ? IdIn(attribute) : null;

    /// <summary>The id that the attribute names, or null.</summary>
    public static string? IdIn(AttributeData attribute) =>
        attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0].Value is string id ? id : null;

    /// <summary>True when the generator is asked to add what the state does not declare.</summary>
    public static bool IsFilled(AttributeData attribute) =>
        attribute.NamedArguments.Any(static argument => argument is { Key: Filling, Value.Value: true });
}
