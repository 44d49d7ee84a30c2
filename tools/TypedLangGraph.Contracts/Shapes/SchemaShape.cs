using System.Collections.Generic;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Shapes;

/// <summary>What a schema says about a value, in the form that a type needs.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Schema">The schema behind references, with the properties of an object.</param>
internal sealed record SchemaShape(ShapeKind Kind, JsonValue Schema)
{
    /// <summary>True when the value may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The name of the type in the graph, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The texts of an enum, in the order of the contract.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The schema of a list's items or of a map's values.</summary>
    public JsonValue Element { get; init; } = JsonValue.True;

    /// <summary>The members of a union that no single type holds.</summary>
    public IReadOnlyList<JsonValue> Alternatives { get; init; } = [];
}
