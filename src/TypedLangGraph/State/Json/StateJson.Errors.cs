using System.Text;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    private const int MaxQuotedBytes = 40;

    /// <summary>Throws when the JSON has null for a member that cannot hold it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="member">The C# type and member.</param>
    public static void RejectNull(ref Utf8JsonReader reader, string member)
    {
        if (reader.TokenType == JsonTokenType.Null)
            throw new GraphStateFormatException($"The JSON has null, but {member} is not nullable. Declare it nullable.");
    }

    /// <summary>Throws when the JSON has null for an element of a collection that cannot hold it.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="elementType">The C# type of the elements.</param>
    public static void RejectNullElement(ref Utf8JsonReader reader, string elementType)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            throw new GraphStateFormatException(
                $"The JSON has null inside of a collection whose elements are {elementType}. Declare the elements as {elementType}?.");
        }
    }

    /// <summary>The C# name of a member, for messages.</summary>
    /// <param name="member">The member's number; negative when there is none.</param>
    /// <param name="names">The names of the members in their order.</param>
    public static string? MemberName(int member, params string[] names) => member < 0 ? null : names[member];

    /// <summary>The error for a key that must be there and is not.</summary>
    public static GraphStateFormatException MissingKey(string typeName, string memberName, string key) => new(
        $"The JSON has no key '{key}', which {typeName}.{memberName} requires. Make the member optional (nullable, or with a default), or send the key.",
        key);

    /// <summary>The error for a text or number that an enum does not have.</summary>
    public static GraphStateFormatException UnknownEnumValue(ref Utf8JsonReader reader, string enumName) => new(
        $"The enum {enumName} has no member for {Quote(ref reader)}. Add the member, or declare the property as {enumName}? so that unknown values are null.");

    /// <summary>The error for an enum value without a name, which has no text in JSON.</summary>
    public static GraphStateFormatException UndefinedEnumValue(string enumName, string value) => new(
        $"The enum {enumName} has no member for the value {value}, so it cannot be written.");

    private static GraphStateFormatException Unexpected(ref Utf8JsonReader reader, string expected) =>
        new($"Expected {expected}, found {Found(reader.TokenType)}.");

    private static GraphStateFormatException Unreadable(ref Utf8JsonReader reader, string expected, string? reason = null) =>
        new($"Expected {expected}, found {Quote(ref reader)}{(reason is null ? string.Empty : ", " + reason)}.");

    private static JsonException Incomplete() => new("The JSON ends inside of a value.");

    private static string Found(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "the end of the JSON",
    };

    private static string Quote(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
            return Found(reader.TokenType);

        var text = Raw(ref reader);
        var quoted = Encoding.UTF8.GetString(text.Length > MaxQuotedBytes ? text[..MaxQuotedBytes] : text) + (text.Length > MaxQuotedBytes ? "…" : string.Empty);
        return reader.TokenType == JsonTokenType.String ? "\"" + quoted + "\"" : quoted;
    }
}
