using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Contracts.Building;

/// <summary>
/// Brings a schema of either dialect (JavaScript's draft 07, Python's 2020-12) into one form: sorted, with definitions under <c>$defs</c>, tuples under
/// <c>prefixItems</c>, without what says nothing. What is canonical stays as it is.
/// </summary>
internal sealed class SchemaCanonicalizer
{
    /// <summary>Definitions that are written where they are used can multiply; no schema that anybody reviews is this large.</summary>
    private const int MaxNodes = 100_000;

    /// <summary>Each level takes up to three of the JSON's, which a reader bounds as well.</summary>
    private const int MaxDepth = JsonParser.MaxDepth / 4;

    private readonly SchemaDefinitions _definitions;
    private readonly SortedDictionary<string, JsonValue> _kept = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new();
    private int _nodes;
    private int _depth;

    private SchemaCanonicalizer(JsonValue schema) => _definitions = new(schema);

    /// <exception cref="ContractFormatException">The schema is too large or too deep.</exception>
    public static JsonValue Canonicalize(JsonValue schema)
    {
        var canonicalizer = new SchemaCanonicalizer(schema);
        var root = canonicalizer.Convert(schema, key: null);
        if (canonicalizer._kept.Count == 0)
            return root;
        return JsonValue.Object([new("$defs", JsonValue.Object([.. canonicalizer._kept])), .. root.Members]);
    }

    /// <param name="schema">The schema, or part of one.</param>
    /// <param name="key">The name of the property that it describes, or null.</param>
    private JsonValue Convert(JsonValue schema, string? key)
    {
        if (++_nodes > MaxNodes)
            throw new ContractFormatException($"The schema has more than {MaxNodes} parts. Give the large part of the state a looser type in the graph.");
        if (_depth >= MaxDepth)
            throw new ContractFormatException($"The schema is nested deeper than {MaxDepth} levels. Give the deep part of the state a looser type in the graph.");
        _depth++;
        var converted = schema.Kind == JsonKind.Object ? ConvertObject(schema, key) : schema;
        _depth--;
        return converted;
    }

    private JsonValue ConvertObject(JsonValue schema, string? key)
    {
        if (MessageSchemas.IsMessage(schema, _definitions))
            return MessageSchemas.Message;
        if (SchemaDefinitions.NameOf(schema) is { } name)
            return Reference(name, schema, key);

        var members = schema.Members.SelectMany(member => Keyword(schema, member.Key, member.Value, key)).ToArray();
        return Unwrap(members) ?? Sorted(members);
    }

    private JsonValue Reference(string name, JsonValue schema, string? key)
    {
        var annotations = schema.Members.Where(member => member.Key != "$ref").SelectMany(member => Keyword(schema, member.Key, member.Value, key)).ToArray();
        if (_definitions.Find(name) is not { } definition)
            return Sorted(annotations);
        if (IndexSignature.Of(name, definition) is { } map)
            return Merge(map, annotations);
        if (!DefinitionName.IsName(name) && !_definitions.IsRecursive(name))
            return Merge(Convert(definition, key: null), annotations);
        return Sorted([new("$ref", JsonValue.String("#/$defs/" + Keep(name, definition))), .. annotations]);
    }

    private string Keep(string name, JsonValue definition)
    {
        if (_names.TryGetValue(name, out var known))
            return known;
        var clean = DefinitionName.Clean(name);
        for (var i = 2; _kept.ContainsKey(clean); i++)
            clean = DefinitionName.Clean(name) + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _names.Add(name, clean);
        // The place is taken before the definition is converted, which can lead here again.
        _kept.Add(clean, JsonValue.True);
        _kept[clean] = Convert(definition, key: null);
        return clean;
    }

    private IEnumerable<KeyValuePair<string, JsonValue>> Keyword(JsonValue schema, string name, JsonValue value, string? key) => name switch
    {
        "$schema" or "$id" or "$defs" or "definitions" => [],
        "title" when key is not null && IsAutomatic(value.Text, key) => [],
        "additionalProperties" or "additionalItems" when value is { Kind: JsonKind.Object, Members.Count: 0 } => [new(name, JsonValue.True)],
        "additionalItems" when schema["items"] is { Kind: JsonKind.Array } => [new("items", Convert(value, key: null))],
        "items" when value.Kind == JsonKind.Array => [new("prefixItems", Each(value))],
        "items" or "additionalProperties" or "additionalItems" or "not" or "contains" or "propertyNames" or "if" or "then" or "else" =>
            [new(name, Convert(value, key: null))],
        "anyOf" or "oneOf" =>
            [new(name, JsonValue.Array([.. Each(value).Items.OrderBy(IsNull).ThenBy(CanonicalJson.Line, System.StringComparer.Ordinal)]))],
        "allOf" or "prefixItems" => [new(name, Each(value))],
        "properties" or "patternProperties" =>
            [new(name, Sorted([.. value.Members.Select(member => new KeyValuePair<string, JsonValue>(member.Key, Convert(member.Value, member.Key)))]))],
        "required" or "enum" or "type" when value.Kind == JsonKind.Array =>
            [new(name, JsonValue.Array([.. value.Items.OrderBy(CanonicalJson.Line, System.StringComparer.Ordinal)]))],
        "description" => [new(name, JsonValue.String(value.Text.Replace("\r\n", "\n").Trim()))],
        _ => [new(name, SortedDeeply(value))],
    };

    private JsonValue Each(JsonValue list) => JsonValue.Array([.. list.Items.Select(item => Convert(item, key: null))]);

    private static bool IsNull(JsonValue schema) => schema.StringOf("type") == "null";

    /// <summary>Pydantic gives each property a title that is only its name in other letters.</summary>
    private static bool IsAutomatic(string title, string key) =>
        string.Equals(title.Replace(" ", "_"), key.Trim('_'), System.StringComparison.OrdinalIgnoreCase)
        || string.Equals(title.Replace(" ", ""), key.Replace("_", ""), System.StringComparison.OrdinalIgnoreCase);

    /// <summary>A union or intersection of one, which says no more than that one.</summary>
    private static JsonValue? Unwrap(KeyValuePair<string, JsonValue>[] members)
    {
        var single = members.Where(member => member is { Key: "anyOf" or "oneOf" or "allOf", Value.Items.Count: 1 }).ToArray();
        var others = members.Where(member => member.Key is not ("anyOf" or "oneOf" or "allOf")).ToArray();
        return single.Length == 1 && members.Length == others.Length + 1 && others.All(member => member.Key is "description" or "default" or "title")
            ? Merge(single[0].Value.Items[0], others)
            : null;
    }

    /// <summary>The members of the schema, and of the annotations, which win.</summary>
    private static JsonValue Merge(JsonValue schema, IEnumerable<KeyValuePair<string, JsonValue>> annotations) =>
        schema.Kind == JsonKind.Object ? Sorted([.. schema.Members, .. annotations]) : schema;

    private static JsonValue Sorted(IReadOnlyList<KeyValuePair<string, JsonValue>> members)
    {
        var sorted = new SortedDictionary<string, JsonValue>(System.StringComparer.Ordinal);
        foreach (var member in members)
            sorted[member.Key] = member.Value;
        return JsonValue.Object([.. sorted]);
    }

    private static JsonValue SortedDeeply(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => Sorted([.. value.Members.Select(member => new KeyValuePair<string, JsonValue>(member.Key, SortedDeeply(member.Value)))]),
        JsonKind.Array => JsonValue.Array([.. value.Items.Select(SortedDeeply)]),
        _ => value,
    };
}
