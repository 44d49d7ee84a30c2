using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>A list whose items grow when they carry the same <c>index</c>, a number or a text. Items without one are added.</summary>
internal sealed class MergedList : JsonMerge
{
    private readonly List<JsonMerge> _items = [];
    private readonly Dictionary<string, JsonMerge> _byIndex = [];

    public override bool TryAdd(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return false;
        while (StateJson.ReadElement(ref reader))
            AddItem(ref reader);
        return true;
    }

    /// <summary>Adds text: to the last item when that is text too.</summary>
    public void AddText(string text)
    {
        if (_items.LastOrDefault() is not MergedText last)
        {
            last = new MergedText();
            _items.Add(last);
        }

        last.Add(text);
    }

    public void AddItem(ref Utf8JsonReader reader)
    {
        var index = reader.TokenType == JsonTokenType.StartObject ? FindIndex(reader) : null;
        if (index is not null && _byIndex.TryGetValue(index, out var item) && item.TryAdd(ref reader, string.Empty))
            return;
        var added = Create(ref reader);
        _items.Add(added);
        if (index is not null)
            _byIndex[index] = added;
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in _items)
            item.WriteTo(writer);
        writer.WriteEndArray();
    }

    /// <summary>Looks ahead on a copy of the reader.</summary>
    private static string? FindIndex(Utf8JsonReader reader)
    {
        while (StateJson.ReadKey(ref reader, out var key))
        {
            if (key.SequenceEqual("index"u8) && reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
                return Encoding.UTF8.GetString(reader.ValueSpan);
            StateJson.Skip(ref reader);
        }

        return null;
    }
}
