using System;
using System.Collections.Generic;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts;

/// <summary>The schemas of a graph or subgraph, each complete in itself: a <c>$ref</c> leads to the schema's own <c>$defs</c>.</summary>
internal sealed class SchemaSet
{
    public static IReadOnlyList<SchemaRole> Roles { get; } = (SchemaRole[])Enum.GetValues(typeof(SchemaRole));

    private readonly JsonValue?[] _schemas = new JsonValue?[Roles.Count];

    /// <param name="find">The schema of a role, or null when the server gave none.</param>
    public SchemaSet(Func<SchemaRole, JsonValue?> find)
    {
        foreach (var role in Roles)
            _schemas[(int)role] = find(role);
    }

    /// <summary>The schema, or null when the server gave none.</summary>
    public JsonValue? this[SchemaRole role] => _schemas[(int)role];

    /// <summary>A role's name in the file.</summary>
    public static string NameOf(SchemaRole role) => role switch
    {
        SchemaRole.State => "state",
        SchemaRole.Input => "input",
        SchemaRole.Output => "output",
        SchemaRole.Config => "config",
        _ => "context",
    };
}
