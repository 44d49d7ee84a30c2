using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>What <c>[GraphState]</c> says.</summary>
internal static class StateAttribute
{
    /// <summary>How members' names become keys.</summary>
    public static NamingPolicy Policy(INamedTypeSymbol state) =>
        Argument(state, "NamingPolicy") is int policy ? (NamingPolicy)policy : NamingPolicy.SnakeCaseLower;

    /// <summary>The id of the graph whose state it is, or null when it is not tied to one.</summary>
    public static string? GraphId(INamedTypeSymbol state) =>
        state.FindAttribute(WellKnown.RuntimeNamespace, "GraphStateAttribute") is { ConstructorArguments.Length: 1 } attribute
        && attribute.ConstructorArguments[0].Value is string { Length: > 0 } graphId
            ? graphId
            : null;

    /// <summary>The value of a named argument, or null.</summary>
    public static object? Argument(INamedTypeSymbol state, string name)
    {
        if (state.FindAttribute(WellKnown.RuntimeNamespace, "GraphStateAttribute") is not { } attribute)
            return null;

        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
                return argument.Value.Value;
        }

        return null;
    }
}
