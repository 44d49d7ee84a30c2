using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>
/// The fields that a type has no member for, in the order of the JSON, and those whose JSON does not fit their member. Few, so that a list is
/// enough. Equal to another bag with equal fields in any order.
/// </summary>
internal sealed class FieldBag : IReadOnlyDictionary<string, JsonPayload>
{
    public static readonly FieldBag Empty = new();

    private readonly List<KeyValuePair<string, JsonPayload>> _fields = [];

    private FieldBag()
    {
    }

    public int Count => _fields.Count;

    public IEnumerable<string> Keys => _fields.Select(entry => entry.Key);

    public IEnumerable<JsonPayload> Values => _fields.Select(entry => entry.Value);

    public JsonPayload this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The JSON has no further field '{key}'.");

    /// <summary>A copy of the fields; null when there are none.</summary>
    public static FieldBag? From(IReadOnlyDictionary<string, JsonPayload>? fields)
    {
        if (fields is null or { Count: 0 } or FieldBag)
            return fields is { Count: > 0 } ? (FieldBag)fields : null;
        var bag = new FieldBag();
        bag._fields.AddRange(fields);
        return bag;
    }

    /// <summary>Adds the value that the reader stands on. The last one of several with the same key counts.</summary>
    public static void Add(ref FieldBag? bag, scoped ReadOnlySpan<byte> key, ref Utf8JsonReader reader)
    {
        var name = Encoding.UTF8.GetString(key);
        bag ??= new FieldBag();
        bag._fields.RemoveAll(field => field.Key == name);
        bag._fields.Add(new(name, RawJson.Read(ref reader)));
    }

    /// <summary>The fields of both; the later one's value counts where both have a field.</summary>
    public static IReadOnlyDictionary<string, JsonPayload> Merge(IReadOnlyDictionary<string, JsonPayload> earlier, IReadOnlyDictionary<string, JsonPayload> later)
    {
        if (earlier.Count == 0 || later.Count == 0)
            return earlier.Count == 0 ? later : earlier;
        var merged = new FieldBag();
        merged._fields.AddRange(earlier.Where(entry => !later.ContainsKey(entry.Key)));
        merged._fields.AddRange(later);
        return merged;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        foreach (var (key, value) in _fields)
        {
            writer.WritePropertyName(key);
            StateJson.WriteJsonPayload(writer, value);
        }
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonPayload value)
    {
        var index = _fields.FindIndex(field => field.Key == key);
        value = index < 0 ? default : _fields[index].Value;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, JsonPayload>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) =>
        obj is FieldBag other && Count == other.Count && _fields.TrueForAll(field => other.TryGetValue(field.Key, out var value) && value == field.Value);

    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var field in _fields)
            hash ^= HashCode.Combine(field.Key, field.Value);
        return hash;
    }
}
