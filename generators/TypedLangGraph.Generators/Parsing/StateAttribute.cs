using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>What <c>[GraphState]</c> says.</summary>
internal static class StateAttribute
{
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
