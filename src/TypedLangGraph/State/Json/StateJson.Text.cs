using System.Buffers;
using System.Text;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>Reads a string. Half of a surrogate pair, which JSON can spell and text cannot hold, becomes U+FFFD.</summary>
    public static string ReadString(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, "a string");

        return UnescapedString(ref reader);
    }

    /// <summary>Reads a single UTF-16 character.</summary>
    public static char ReadChar(ref Utf8JsonReader reader)
    {
        var text = ReadString(ref reader);
        return text.Length == 1 ? text[0] : throw Unreadable(ref reader, "a string of one character");
    }

    /// <summary>Reads the text of an enum's member.</summary>
    public static ReadOnlySpan<byte> ReadEnumText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, "a string or a number");

        return Text(ref reader);
    }

    /// <summary>Reads bytes in base 64.</summary>
    public static byte[] ReadBase64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, "a string in base 64");

        return reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw Unreadable(ref reader, "a string in base 64");
    }

    /// <summary>Reads an absolute or relative URI.</summary>
    public static Uri ReadUri(ref Utf8JsonReader reader) =>
        Uri.TryCreate(ReadString(ref reader), UriKind.RelativeOrAbsolute, out var uri) ? uri : throw Unreadable(ref reader, "a URI");

    /// <summary>Reads a GUID, with or without hyphens.</summary>
    public static Guid ReadGuid(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, "a string with a GUID");

        return TryReadGuid(ref reader, out var guid) ? guid : throw Unreadable(ref reader, "a GUID");
    }

    /// <summary>Reads a GUID; false when the value is something else.</summary>
    internal static bool TryReadGuid(ref Utf8JsonReader reader, out Guid guid)
    {
        guid = default;
        if (reader.TokenType != JsonTokenType.String)
            return false;

        // The platform's reader throws where an escape spells half of a surrogate pair.
        return (!reader.ValueIsEscaped && reader.TryGetGuid(out guid)) || Guid.TryParse(UnescapedString(ref reader), out guid);
    }

    /// <summary>The text of a string or property name, unescaped; the reader's own memory unless it has escapes.</summary>
    private static ReadOnlySpan<byte> Text(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(UnescapedString(ref reader)) : reader.ValueSpan;

    /// <summary>The bytes of a string or number as they stand in the JSON.</summary>
    private static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static string UnescapedString(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return LenientText.Unescape(Raw(ref reader));
        }
    }
}
