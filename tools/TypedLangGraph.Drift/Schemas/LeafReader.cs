using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Documents;

namespace TypedLangGraph.Drift.Schemas;

/// <summary>Reads what a schema says by itself, without the schemas that it is made of.</summary>
/// <param name="document">The document, for messages.</param>
/// <param name="read">Reads a schema inside of the schema.</param>
internal sealed class LeafReader(ApiDocument document, Func<JsonNode?, Schema> read)
{
    /// <summary>The formats of which generated clients make a type of their own.</summary>
    private static readonly HashSet<string> Formats = ["uuid", "date-time"];

    /// <param name="node">The schema.</param>
    /// <param name="name">Its name; null when it has none.</param>
    public Schema Read(JsonObject node, string? name)
    {
        var literals = Literals(node);
        var kinds = Kinds(node) ?? Implied(node, literals);
        var values = literals?.Where(literal => literal is not null).Select(literal => literal!.ToJsonString()).ToImmutableSortedSet(StringComparer.Ordinal);
        return new Schema
        {
            Kinds = kinds,
            Format = (kinds & JsonKinds.String) != 0 && node["format"] is JsonValue format && Formats.Contains(format.ToString()) ? format.ToString() : null,
            Values = values is { IsEmpty: false } ? values : null,
            ValuesOwner = values is { IsEmpty: false } ? name : null,
            Properties = (node["properties"] as JsonObject ?? []).ToImmutableSortedDictionary(
                entry => entry.Key, entry => new Property(new(() => read(entry.Value)), name), StringComparer.Ordinal),
            Required = node["required"] is JsonArray required ? [.. required.Select(property => property!.ToString())] : [],
            Items = node["items"] is { } items ? new(() => read(items)) : null,
            Others = node["additionalProperties"] is JsonObject { Count: > 0 } others ? new(() => read(others)) : null,
        };
    }

    private JsonKinds? Kinds(JsonObject node) => node["type"] switch
    {
        null => null,
        JsonArray types => types.Aggregate(JsonKinds.None, (kinds, type) => kinds | Kind(node, type)),
        var type => Kind(node, type),
    };

    private JsonKinds Kind(JsonObject node, JsonNode? type) => type?.ToString() switch
    {
        "null" => JsonKinds.Null,
        "boolean" => JsonKinds.Boolean,
        "integer" => JsonKinds.Integer,
        "number" => JsonKinds.Number,
        "string" => JsonKinds.String,
        "array" => JsonKinds.Array,
        "object" => JsonKinds.Object,
        var other => throw new DriftException($"{document.Name}: the schema at {node.GetPath()} has the unknown type {other ?? "null"}."),
    };

    private static JsonKinds Implied(JsonObject node, JsonNode?[]? literals) =>
        literals is not null ? literals.Aggregate(JsonKinds.None, (kinds, literal) => kinds | KindOf(literal))
        : node.ContainsKey("properties") || node["additionalProperties"] is JsonObject ? JsonKinds.Object
        : node.ContainsKey("items") ? JsonKinds.Array
        : JsonKinds.All;

    private static JsonKinds KindOf(JsonNode? literal) => literal?.GetValueKind() switch
    {
        null => JsonKinds.Null,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        JsonValueKind.Number => literal.ToJsonString().AsSpan().ContainsAny(".eE") ? JsonKinds.Number : JsonKinds.Integer,
        JsonValueKind.String => JsonKinds.String,
        JsonValueKind.Array => JsonKinds.Array,
        _ => JsonKinds.Object,
    };

    private static JsonNode?[]? Literals(JsonObject node) =>
        node["enum"] is JsonArray values ? [.. values]
        : node.ContainsKey("const") ? [node["const"]]
        : null;
}
