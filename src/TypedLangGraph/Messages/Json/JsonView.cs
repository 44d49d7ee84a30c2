using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>Values inside of a payload that is kept anyway: views into its memory, without a copy.</summary>
internal static class JsonView
{
    /// <param name="reader">Stands on the value's first token, and is left on its last.</param>
    /// <param name="utf8">What the reader reads.</param>
    public static JsonPayload Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        var start = (int)reader.TokenStartIndex;
        StateJson.Skip(ref reader);
        return JsonPayload.FromValidUtf8(utf8[start..(int)reader.BytesConsumed]);
    }

    /// <summary>Reads a list of texts; anything else in it is left out.</summary>
    /// <returns>Empty when the value is no list.</returns>
    public static IReadOnlyList<string> ReadTexts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            StateJson.Skip(ref reader);
            return [];
        }

        List<string>? texts = null;
        while (StateJson.ReadElement(ref reader))
        {
            if (reader.TokenType == JsonTokenType.String)
                (texts ??= []).Add(StateJson.ReadString(ref reader));
            StateJson.Skip(ref reader);
        }

        return texts is null ? [] : texts;
    }
}
