using System.Collections.Generic;

namespace TypedLangGraph.Contracts.Json;

/// <summary>A JSON value. Contracts are read inside of compilers too, where no other JSON library may be assumed.</summary>
internal sealed class JsonValue
{
    private static readonly IReadOnlyList<JsonValue> NoItems = new JsonValue[0];
    private static readonly IReadOnlyList<KeyValuePair<string, JsonValue>> NoMembers = new KeyValuePair<string, JsonValue>[0];

    private JsonValue(JsonKind kind) => Kind = kind;

    public static JsonValue Null { get; } = new(JsonKind.Null);

    public static JsonValue True { get; } = new(JsonKind.True);

    public static JsonValue False { get; } = new(JsonKind.False);

    public JsonKind Kind { get; }

    /// <summary>The characters of a string, or a number as it is spelled; empty for other kinds.</summary>
    public string Text { get; private init; } = string.Empty;

    /// <summary>The items of an array; none for other kinds.</summary>
    public IReadOnlyList<JsonValue> Items { get; private init; } = NoItems;

    /// <summary>The members of an object, each name once; none for other kinds.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members { get; private init; } = NoMembers;

    /// <summary>The value of a member, or null when there is none.</summary>
    public JsonValue? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Key == name)
                    return member.Value;
            }

            return null;
        }
    }

    public static JsonValue String(string text) => new(JsonKind.String) { Text = text };

    public static JsonValue Number(string text) => new(JsonKind.Number) { Text = text };

    public static JsonValue Array(IReadOnlyList<JsonValue> items) => new(JsonKind.Array) { Items = items };

    public static JsonValue Object(IReadOnlyList<KeyValuePair<string, JsonValue>> members) => new(JsonKind.Object) { Members = members };

    /// <summary>The text of a member that is a string, or null.</summary>
    public string? StringOf(string name) => this[name] is { Kind: JsonKind.String } value ? value.Text : null;

    public override string ToString() => CanonicalJson.Line(this);
}
