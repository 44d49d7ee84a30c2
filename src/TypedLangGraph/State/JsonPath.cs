using System.Text;
using System.Text.Json;

namespace TypedLangGraph;

/// <summary>The place of a token in JSON. Found by reading again up to it, so that the usual road pays nothing for it.</summary>
/// <param name="Text">For example <c>$.items[2].price</c>.</param>
/// <param name="Keys">The property names on the way, outermost first; an array index is not one.</param>
internal readonly record struct JsonPath(string Text, IReadOnlyList<string> Keys)
{
    public static JsonPath Find(ReadOnlySpan<byte> utf8, int position)
    {
        var levels = new List<Level>();
        var reader = new Utf8JsonReader(utf8, StateDecoding.ReaderOptions);
        try
        {
            while (reader.Read() && Step(ref reader, levels) && reader.TokenStartIndex < position)
            {
            }
        }
        catch (JsonException)
        {
            // The text itself is broken there; the path so far is the place.
        }

        return ToPath(levels);
    }

    private static bool Step(ref Utf8JsonReader reader, List<Level> levels)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels[^1].Key = reader.HasValueSequence || reader.ValueIsEscaped ? Unescape(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan);
                return true;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                return true;
        }

        if (levels.Count > 0 && levels[^1].IsArray)
            levels[^1].Index++;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            levels.Add(new Level { IsArray = reader.TokenType == JsonTokenType.StartArray });
        return true;
    }

    private static string Unescape(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static JsonPath ToPath(List<Level> levels)
    {
        var text = new StringBuilder("$");
        var keys = new List<string>();
        foreach (var level in levels)
        {
            if (level.IsArray && level.Index >= 0)
                text.Append('[').Append(level.Index).Append(']');
            if (level.Key is null)
                continue;
            keys.Add(level.Key);
            if (level.Key.Length > 0 && level.Key.All(character => char.IsLetterOrDigit(character) || character == '_'))
                text.Append('.').Append(level.Key);
            else
                text.Append("['").Append(level.Key.Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }

        return new JsonPath(text.ToString(), keys);
    }

    private sealed class Level
    {
        public bool IsArray { get; init; }

        public int Index { get; set; } = -1;

        public string? Key { get; set; }
    }
}
