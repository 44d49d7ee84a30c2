using System.Buffers.Text;

namespace TypedLangGraph.Serialization;

/// <summary>Finds escapes of half a surrogate pair, which JSON can spell and text cannot hold.</summary>
internal static class SurrogateHalves
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON, in which each half stands as U+FFFD.</summary>
    /// <param name="json">Valid JSON.</param>
    public static ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> json)
    {
        byte[]? replaced = null;
        for (var position = json.IndexOf((byte)'\\'); position >= 0 && position < json.Length; position = Next(json, position))
        {
            var unit = UnitAt(json, position);
            if (!char.IsSurrogate(unit))
                position += 2;
            else if (char.IsSurrogatePair(unit, UnitAt(json, position + EscapeLength)))
                position += 2 * EscapeLength;
            else
            {
                replaced ??= json.ToArray();
                "\\ufffd"u8.CopyTo(replaced.AsSpan(position));
                position += EscapeLength;
            }
        }

        return replaced ?? json;
    }

    private static int Next(ReadOnlySpan<byte> json, int position)
    {
        var offset = position < json.Length ? json[position..].IndexOf((byte)'\\') : -1;
        return offset < 0 ? -1 : position + offset;
    }

    /// <summary>The UTF-16 unit that an escape spells; NUL where none does.</summary>
    private static char UnitAt(ReadOnlySpan<byte> json, int position) =>
        position + EscapeLength <= json.Length
        && json[position..].StartsWith("\\u"u8)
        && Utf8Parser.TryParse(json.Slice(position + 2, 4), out ushort unit, out var length, 'x')
        && length == 4
            ? (char)unit
            : '\0';
}
