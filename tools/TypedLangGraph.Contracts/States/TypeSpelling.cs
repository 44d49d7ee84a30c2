using System.Collections.Generic;

namespace TypedLangGraph.Contracts.States;

/// <summary>The types and attributes that written code names, spelled so that nothing in the project around it can hide them.</summary>
internal static class TypeSpelling
{
    private static readonly Dictionary<string, string> Namespaces = new()
    {
        ["DateOnly"] = "System",
        ["DateTimeOffset"] = "System",
        ["Dictionary"] = "System.Collections.Generic",
        ["EnumMember"] = "System.Runtime.Serialization",
        ["Guid"] = "System",
        ["IReadOnlyDictionary"] = "System.Collections.Generic",
        ["IReadOnlyList"] = "System.Collections.Generic",
        ["JsonPayload"] = "TypedLangGraph",
        ["JsonPropertyName"] = "System.Text.Json.Serialization",
        ["Message"] = "TypedLangGraph",
    };

    /// <summary>The name with its namespace; the name itself when it needs none.</summary>
    public static string Global(string name) => Namespaces.TryGetValue(name, out var ns) ? $"global::{ns}.{name}" : name;
}
