namespace TypedLangGraph.Generators.Parsing;

/// <summary>Keys that the server writes into states and updates for its own purposes.</summary>
internal static class ReservedKeys
{
    public static bool Contains(string key) => key is
        "__interrupt__" or "__metadata__" or "__error__" or "__start__" or "__end__" or "__resume__" or "__scheduled__";
}
