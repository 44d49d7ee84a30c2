using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Comparison;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Schemas;

namespace TypedLangGraph.Drift.Additions;

/// <summary>
/// Writes into our document what needs no thought: values of enums, and optional properties of plain types. Their descriptions say that a person
/// still has to describe them. Everything else is left to the report.
/// </summary>
internal sealed class SimpleAdditions(ApiDocument ours)
{
    private const string Description = "Not described yet: the server's own document has it.";

    private readonly Dictionary<string, JsonNode> _schemas = ours.NamedSchemas().ToDictionary(entry => entry.Name, entry => entry.Schema);

    /// <returns>How many places were added to.</returns>
    public int Add(IEnumerable<Finding> changes) =>
        changes.Where(change => !change.IsBreaking).Sum(change => change.Locations.Count(location => Add(change, location)));

    private bool Add(Finding change, string location) => change.Kind switch
    {
        ChangeKind.EnumValueAdded => AddValue(location),
        ChangeKind.PropertyAdded => AddProperty(location, change.Added!),
        _ => false,
    };

    /// <param name="location">The name of a schema, an equals sign, and the value.</param>
    private bool AddValue(string location)
    {
        var parts = location.Split(" = ", 2);
        if (!_schemas.TryGetValue(parts[0], out var schema) || schema["enum"] is not JsonArray values)
            return false;
        values.Add(JsonNode.Parse(parts[1]));
        (schema["x-enumDescriptions"] as JsonArray)?.Add(Description);
        return true;
    }

    /// <param name="location">The name of a schema, a dot, and the name of the property.</param>
    /// <param name="added">What the property looks like.</param>
    private bool AddProperty(string location, Schema added)
    {
        var parts = location.Split('.', 2);
        if (parts.Length < 2 || !_schemas.TryGetValue(parts[0], out var schema) || schema["properties"] is not JsonObject properties)
            return false;
        if (Plain(added) is not { } property)
            return false;
        properties[parts[1]] = property;
        return true;
    }

    private static JsonObject? Plain(Schema schema)
    {
        JsonObject? property = (schema.Values is null ? schema.Kinds & ~JsonKinds.Null : JsonKinds.None) switch
        {
            JsonKinds.String when schema.Format is { } format => new() { ["type"] = "string", ["format"] = format },
            JsonKinds.String => new() { ["type"] = "string" },
            JsonKinds.Integer => new() { ["type"] = "integer", ["format"] = "int32" },
            JsonKinds.Number => new() { ["type"] = "number", ["format"] = "double" },
            JsonKinds.Boolean => new() { ["type"] = "boolean" },
            _ => null,
        };
        if (schema.Allows(JsonKinds.Null))
            property?.Add("nullable", true);
        property?.Add("description", Description);
        return property;
    }
}
