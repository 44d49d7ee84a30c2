using System.Collections.Generic;

namespace TypedLangGraph.Contracts.States;

/// <summary>Names that generated code must not declare, because it uses them or because a record has them.</summary>
internal static class TakenNames
{
    /// <summary>The types and attributes that the code names.</summary>
    public static HashSet<string> Types() =>
    [
        "DateOnly", "DateTimeOffset", "Dictionary", "EnumMember", "EnumMemberAttribute", "GraphState", "GraphStateAttribute", "Guid", "IReadOnlyDictionary",
        "IReadOnlyList", "JsonPayload", "JsonPropertyName", "JsonPropertyNameAttribute", "Message", "System", "TypedLangGraph",
    ];

    /// <summary>What every record has, and the name of the record itself, which no member may have.</summary>
    public static HashSet<string> Members(string recordName) =>
    [
        recordName, "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
    ];
}
