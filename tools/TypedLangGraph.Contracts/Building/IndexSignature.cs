using System;
using System.Linq;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Building;

/// <summary>
/// The values of a JavaScript server's maps. Its schema of <c>Record&lt;string, number&gt;</c> is an object without properties; only the name of the
/// definition, which is the type as TypeScript writes it, tells what the values are.
/// </summary>
internal static class IndexSignature
{
    private static readonly string[] Openings = ["{[x:string]:", "Record<string,"];

    /// <summary>The schema of the map that the definition is, or null when it is none or the values are not known.</summary>
    public static JsonValue? Of(string name, JsonValue definition)
    {
        if (definition.Members.Any(member => member is not { Key: "type", Value.Text: "object" }))
            return null;
        var opening = Openings.FirstOrDefault(start => name.StartsWith(start, StringComparison.Ordinal));
        return opening is null ? null : name.Substring(opening.Length).TrimEnd('}', ';', '>') switch
        {
            "any" or "unknown" or "{" => MapOf(JsonValue.True),
            "string" or "number" or "boolean" => MapOf(JsonValue.Object([new("type", JsonValue.String(name.Substring(opening.Length).TrimEnd('}', ';', '>')))])),
            _ => null,
        };
    }

    private static JsonValue MapOf(JsonValue values) =>
        JsonValue.Object([new("additionalProperties", values), new("type", JsonValue.String("object"))]);
}
