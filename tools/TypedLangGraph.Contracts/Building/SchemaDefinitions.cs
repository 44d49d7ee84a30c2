using System;
using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Building;

/// <summary>The definitions of one schema, under whichever name its dialect keeps them.</summary>
internal sealed class SchemaDefinitions
{
    private readonly Dictionary<string, JsonValue> _byName = new();

    public SchemaDefinitions(JsonValue schema)
    {
        foreach (var member in (schema["definitions"]?.Members ?? []).Concat(schema["$defs"]?.Members ?? []))
            _byName[member.Key] = member.Value;
    }

    public JsonValue? Find(string name) => _byName.TryGetValue(name, out var definition) ? definition : null;

    /// <summary>The name of the definition to which a schema refers, or null.</summary>
    public static string? NameOf(JsonValue schema)
    {
        if (schema.StringOf("$ref") is not { } reference)
            return null;
        foreach (var prefix in new[] { "#/$defs/", "#/definitions/" })
        {
            if (reference.StartsWith(prefix, StringComparison.Ordinal))
                return Uri.UnescapeDataString(reference.Substring(prefix.Length)).Replace("~1", "/").Replace("~0", "~");
        }

        return null;
    }

    /// <summary>True when a value of the definition can hold another one of it.</summary>
    public bool IsRecursive(string name)
    {
        var seen = new HashSet<string>();
        var waiting = new Stack<string>();
        waiting.Push(name);
        while (waiting.Count > 0)
        {
            if (Find(waiting.Pop()) is not { } definition)
                continue;
            foreach (var next in References(definition))
            {
                if (next == name)
                    return true;
                if (seen.Add(next))
                    waiting.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<string> References(JsonValue value)
    {
        if (NameOf(value) is { } name)
            yield return name;
        foreach (var child in value.Items.Concat(value.Members.Select(member => member.Value)))
        {
            foreach (var reference in References(child))
                yield return reference;
        }
    }
}
