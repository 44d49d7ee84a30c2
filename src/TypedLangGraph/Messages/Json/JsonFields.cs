using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Messages;

/// <summary>
/// Reads and writes the fields of messages and their parts. A field whose JSON does not fit is not an error: it is told, and kept as it came.
/// </summary>
internal static class JsonFields
{
    /// <summary>Reads text. Null leaves the target as it is.</summary>
    /// <returns>False when the JSON is something else; the reader has not moved then.</returns>
    public static bool TryReadText(ref Utf8JsonReader reader, ref string? target)
    {
        if (reader.TokenType == JsonTokenType.String)
            target = StateJson.ReadString(ref reader);
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
    }

    /// <summary>Reads a whole number. Null leaves the target as it is.</summary>
    /// <returns>False when the JSON is something else; the reader has not moved then.</returns>
    public static bool TryReadInt32(ref Utf8JsonReader reader, ref int? target)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return true;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number))
            return false;
        target = number;
        return true;
    }

    /// <summary>True when the reader stands on this text.</summary>
    public static bool IsText(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.TokenType == JsonTokenType.String && StateJson.ReadEnumText(ref reader).SequenceEqual(text);

    /// <summary>Reads a list of objects that read themselves; null when it is empty.</summary>
    /// <returns>False when the JSON is not a list of objects. The reader stands on the end of it in any case.</returns>
    public static bool TryReadList<T>(ref Utf8JsonReader reader, out ValueList<T>? list)
        where T : IStateValue<T>
    {
        list = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            StateJson.Skip(ref reader);
            return false;
        }

        List<T>? items = null;
        var fits = true;
        while (StateJson.ReadElement(ref reader))
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                (items ??= []).Add(T.ReadValue(ref reader));
            else
                fits = false;
            StateJson.Skip(ref reader);
        }

        list = fits ? ValueList<T>.From(items) : null;
        return fits;
    }

    public static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void WriteJson(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonPayload value)
    {
        if (value.IsNull)
            return;
        writer.WritePropertyName(name);
        StateJson.WriteJsonPayload(writer, value);
    }

    public static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T> items)
        where T : IStateValue<T>
    {
        if (items.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var item in items)
            T.WriteValue(writer, item);
        writer.WriteEndArray();
    }
}
