using System.Collections.Generic;

namespace TypedLangGraph.Contracts.Json;

/// <summary>Puts an object together, member by member. The last of equal names wins and keeps the first one's place.</summary>
internal sealed class JsonObjectBuilder
{
    private readonly List<KeyValuePair<string, JsonValue>> _members = new();
    private readonly Dictionary<string, int> _positions = new();

    public void Add(string name, JsonValue value)
    {
        if (_positions.TryGetValue(name, out var position))
        {
            _members[position] = new(name, value);
            return;
        }

        _positions.Add(name, _members.Count);
        _members.Add(new(name, value));
    }

    /// <summary>Adds the member unless its value is null.</summary>
    public void AddIfAny(string name, JsonValue? value)
    {
        if (value is not null)
            Add(name, value);
    }

    public JsonValue ToValue() => JsonValue.Object(_members);
}
