using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The graph that a state names.</summary>
internal static class GraphUseParser
{
    /// <summary>Null when the state is not tied to a graph.</summary>
    public static GraphUseSpec? Parse(INamedTypeSymbol state) =>
        StateAttribute.GraphId(state) is { } graphId ? new(graphId, HintName.MetadataName(state), HeaderParser.Namespace(state), IsPublic(state)) : null;

    private static bool IsPublic(INamedTypeSymbol state)
    {
        for (var type = state; type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }
}
