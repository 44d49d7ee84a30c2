using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>An object whose values grow key by key. A later null changes nothing.</summary>
internal sealed class MergedObject : JsonMerge
{
    private readonly Dictionary<string, JsonMerge> _members = [];

    public override bool TryAdd(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (StateJson.ReadName(ref reader, out var name))
            AddMember(name, ref reader);
        return true;
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in _members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private void AddMember(string name, ref Utf8JsonReader reader)
    {
        if (_members.TryGetValue(name, out var member) && (reader.TokenType == JsonTokenType.Null || member.TryAdd(ref reader, name)))
            return;
        _members[name] = Create(ref reader);
    }
}
