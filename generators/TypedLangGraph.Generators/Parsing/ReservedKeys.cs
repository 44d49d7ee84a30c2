using System;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Keys that the server writes into states and updates for its own purposes.</summary>
internal static class ReservedKeys
{
    public static readonly string[] All =
    {
        "__interrupt__", "__metadata__", "__error__", "__start__", "__end__", "__resume__", "__scheduled__",
    };

    public static bool Contains(string key) => Array.IndexOf(All, key) >= 0;
}
