using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Shapes;

/// <summary>The object that all parts of an <c>allOf</c> describe together.</summary>
internal static class Intersection
{
    /// <summary>One schema with the properties of all parts; null when a part is no object.</summary>
    public static JsonValue? Of(JsonValue schema, IEnumerable<SchemaShape> parts)
    {
        var all = parts.ToArray();
        if (all.Any(part => part.Kind != ShapeKind.Object))
            return null;

        var properties = new JsonObjectBuilder();
        var required = new List<JsonValue>();
        foreach (var part in all.Select(part => part.Schema).Append(schema))
        {
            foreach (var property in part["properties"]?.Members ?? [])
                properties.Add(property.Key, property.Value);
            required.AddRange(part["required"]?.Items ?? []);
        }

        return JsonValue.Object([new("properties", properties.ToValue()), new("required", JsonValue.Array(required)), new("type", JsonValue.String("object"))]);
    }
}
