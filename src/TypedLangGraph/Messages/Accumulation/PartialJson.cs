using System.Text;
using System.Text.Json;

namespace TypedLangGraph.Messages;

/// <summary>Reads a JSON object that may break off anywhere, as a tool call's arguments do while they are being written.</summary>
internal static class PartialJson
{
    /// <summary>The object, closed where it breaks off and without what cannot be told yet; null when the text is no object.</summary>
    public static JsonPayload? ReadObject(string text)
    {
        if (text.Length == 0)
            return JsonPayload.FromValidUtf8("{}"u8.ToArray());
        var utf8 = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(utf8, isFinalBlock: false, new JsonReaderState(StateDecoding.ReaderOptions));
        var closers = new Stack<byte>();
        try
        {
            return Close(ref reader, utf8, closers);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonPayload? Close(ref Utf8JsonReader reader, byte[] utf8, Stack<byte> closers)
    {
        var wholeLength = 0;
        var last = JsonTokenType.None;
        while (reader.Read())
        {
            last = reader.TokenType;
            if (last is JsonTokenType.StartObject or JsonTokenType.StartArray)
                closers.Push(last == JsonTokenType.StartObject ? (byte)'}' : (byte)']');
            else if (closers.Count == 0)
                return null;
            else if (last is JsonTokenType.EndObject or JsonTokenType.EndArray)
                closers.Pop();
            if (last != JsonTokenType.PropertyName)
                wholeLength = (int)reader.BytesConsumed;
        }

        if (wholeLength == 0 || utf8.AsSpan().TrimStart(" \t\r\n"u8)[0] != (byte)'{')
            return null;
        if (closers.Count == 0)
            return JsonPayload.FromValidUtf8(utf8);
        var expectsValue = last == JsonTokenType.PropertyName || closers.Peek() == (byte)']';
        var rest = expectsValue ? CompleteValue(utf8.AsSpan((int)reader.BytesConsumed)) : [];
        var kept = rest.Length > 0 ? (int)reader.BytesConsumed : wholeLength;
        return JsonPayload.FromValidUtf8((byte[])[.. utf8.AsSpan(0, kept), .. rest, .. closers]);
    }

    /// <summary>Closes a string that breaks off; keeps a number or literal that happens to be whole; empty for anything else.</summary>
    private static byte[] CompleteValue(ReadOnlySpan<byte> rest)
    {
        var value = rest.TrimStart(", \t\r\n"u8);
        var separator = rest.Contains((byte)',') && rest.IndexOf((byte)',') < rest.Length - value.Length ? ","u8 : default;
        if (value.IsEmpty)
            return [];
        if (value[0] == (byte)'"')
            return [.. separator, .. value[..WholeCharacters(value)], (byte)'"'];
        return IsScalar(value) ? [.. separator, .. value] : [];
    }

    /// <summary>How much of an open string, with its quote, is there when an escape that breaks off is left out.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> value)
    {
        var position = 1;
        while (position < value.Length)
        {
            var length = value[position] != (byte)'\\' ? 1 : position + 1 < value.Length && value[position + 1] == (byte)'u' ? 6 : 2;
            if (position + length > value.Length)
                break;
            position += length;
        }

        return position;
    }

    private static bool IsScalar(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        try
        {
            return reader.Read() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
