using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>The text of a key that <see cref="ReadKey"/> gave.</summary>
    public static string ToText(ReadOnlySpan<byte> key) => Encoding.UTF8.GetString(key);

    /// <summary>A key as the readers compare it.</summary>
    public static ReadOnlySpan<byte> ToUtf8(string key) => Encoding.UTF8.GetBytes(key);

    /// <summary>Reads any JSON where only its author knows the type: an element, or null.</summary>
    public static object ReadAny(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Writes what is JSON already, or a string, boolean or number.</summary>
    public static void WriteAny(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonElement element:
                WriteJsonElement(writer, element);
                break;
            case JsonPayload payload:
                WriteJsonPayload(writer, payload);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDouble(writer, number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            default:
                throw new GraphStateFormatException(
                    $"A value of the type {value.GetType().Name} cannot be written where any JSON may stand. Use a JsonElement, a JsonNode, a JsonPayload, a string, a boolean, or a number that is an int, a long, a double or a decimal.");
        }
    }

    /// <summary>Writes the key of a value that the type does not know.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="key">The key.</param>
    /// <param name="knownMember">The number of the member that has this key; negative when there is none.</param>
    /// <param name="member">The C# type and member that holds the value.</param>
    public static void WriteUnknownKey(Utf8JsonWriter writer, string key, int knownMember, string member)
    {
        if (knownMember >= 0)
            throw new GraphStateFormatException($"{member} holds the key '{key}', which belongs to another member. Set that member instead.");

        writer.WritePropertyName(key);
    }
}
