using System;

namespace TypedLangGraph.Contracts;

/// <summary>What the names of contract files have in common.</summary>
internal static class ContractFileName
{
    public const string Extension = ".graph.json";

    public static bool Is(string? path) => path?.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) == true;
}
