using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

/// <summary>Unescapes JSON text that System.Text.Json refuses because it escapes half of a surrogate pair.</summary>
internal static class LenientText
{
    /// <summary>The text of a string, or the JSON of anything else.</summary>
    public static string Of(JsonElement element)
    {
        try
        {
            return element.ToString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(Encoding.UTF8.GetBytes(element.GetRawText()).AsSpan()[1..^1]);
        }
    }

    /// <param name="escaped">The content of a valid JSON string, without its quotes.</param>
    public static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var source = Encoding.UTF8.GetString(escaped);
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] != '\\')
            {
                text.Append(source[i]);
                continue;
            }

            i++;
            if (source[i] == 'u')
            {
                text.Append((char)ushort.Parse(source.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(Unescape(source[i]));
            }
        }

        // Encoding replaces halves that found no other half, each by U+FFFD, and leaves pairs alone.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static char Unescape(char letter) => letter switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => letter,
    };
}
