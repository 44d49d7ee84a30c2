using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TypedLangGraph.Contracts.Json;

/// <summary>Writes a value always in the same way: two spaces of indentation, and on one line what is short and holds nothing nested.</summary>
internal static class CanonicalJson
{
    private const int LongestLine = 120;

    /// <summary>The value on as many lines as it needs, without a line break at the end.</summary>
    public static string Write(JsonValue value)
    {
        var text = new StringBuilder();
        Write(text, value, indentation: 0);
        return text.ToString();
    }

    /// <summary>The value on one line.</summary>
    public static string Line(JsonValue value)
    {
        var text = new StringBuilder();
        WriteLine(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonValue value, int indentation)
    {
        var start = text.Length;
        if (IsFlat(value))
        {
            WriteLine(text, value);
            if (text.Length - start <= LongestLine || (value.Items.Count == 0 && value.Members.Count == 0))
                return;
            text.Length = start;
        }

        var isObject = value.Kind == JsonKind.Object;
        text.Append(isObject ? '{' : '[');
        var separator = "\n";
        foreach (var child in Children(value))
        {
            text.Append(separator).Append(' ', 2 * (indentation + 1));
            WriteName(text, child.Key);
            Write(text, child.Value, indentation + 1);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', 2 * indentation).Append(isObject ? '}' : ']');
    }

    private static void WriteLine(StringBuilder text, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object or JsonKind.Array:
                var isObject = value.Kind == JsonKind.Object;
                text.Append(isObject ? '{' : '[');
                var separator = isObject ? " " : string.Empty;
                foreach (var child in Children(value))
                {
                    text.Append(separator);
                    WriteName(text, child.Key);
                    WriteLine(text, child.Value);
                    separator = ", ";
                }

                text.Append(isObject && value.Members.Count > 0 ? " }" : isObject ? "}" : "]");
                break;
            case JsonKind.String:
                WriteString(text, value.Text);
                break;
            case JsonKind.Number:
                text.Append(value.Text);
                break;
            default:
                text.Append(value.Kind == JsonKind.Null ? "null" : value.Kind == JsonKind.True ? "true" : "false");
                break;
        }
    }

    private static bool IsFlat(JsonValue value)
    {
        foreach (var child in Children(value))
        {
            if (child.Value.Items.Count > 0 || child.Value.Members.Count > 0)
                return false;
        }

        return true;
    }

    /// <summary>The members with their names, or the items, whose names are empty.</summary>
    private static IEnumerable<KeyValuePair<string?, JsonValue>> Children(JsonValue value)
    {
        foreach (var member in value.Members)
            yield return new(member.Key, member.Value);
        foreach (var item in value.Items)
            yield return new(null, item);
    }

    private static void WriteName(StringBuilder text, string? name)
    {
        if (name is null)
            return;
        WriteString(text, name);
        text.Append(": ");
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (character == '\n')
                text.Append("\\n");
            else if (char.IsHighSurrogate(character) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                text.Append(character).Append(value[++i]);
            else if (MustBeEscaped(character))
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        text.Append('"');
    }

    /// <summary>Halves of pairs have no UTF-8 form; the others would not be seen by whoever reviews the file.</summary>
    private static bool MustBeEscaped(char character) =>
        char.IsControl(character) || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format;
}
