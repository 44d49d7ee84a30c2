using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

/// <summary>What generated readers and writers of states share. For generated code only; it changes with the generator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class StateJson
{
    /// <summary>Whether a text is the expected one. A method for every emitted comparison: the compiler need not choose among those for all spans.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TextEquals(ReadOnlySpan<byte> text, ReadOnlySpan<byte> expected) => text.SequenceEqual(expected);

    /// <summary>Checks that the reader stands on an object, or moves it there when it has not begun.</summary>
    public static void ReadStartObject(ref Utf8JsonReader reader, string typeName)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            Begin(ref reader, JsonTokenType.StartObject, "an object for " + typeName);
    }

    /// <summary>Checks that the reader stands on an array, or moves it there when it has not begun.</summary>
    public static void ReadStartArray(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            Begin(ref reader, JsonTokenType.StartArray, "an array");
    }

    /// <summary>Moves to the next element of an array; false at its end.</summary>
    public static bool ReadElement(ref Utf8JsonReader reader)
    {
        Advance(ref reader);
        return reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Moves to the value of an object's next property; false at the object's end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="key">The property's name, unescaped.</param>
    public static bool ReadKey(ref Utf8JsonReader reader, out ReadOnlySpan<byte> key)
    {
        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            key = default;
            return false;
        }

        key = Text(ref reader);
        Advance(ref reader);
        return true;
    }

    /// <summary>Moves to the value of an object's next property; false at the object's end.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">The property's name.</param>
    public static bool ReadName(ref Utf8JsonReader reader, out string name)
    {
        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            name = string.Empty;
            return false;
        }

        name = UnescapedString(ref reader);
        Advance(ref reader);
        return true;
    }

    /// <summary>Moves to the end of the value that the reader stands on.</summary>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
            throw Incomplete();
    }

    /// <summary>True for JSON null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>True for a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNumber(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number;

    /// <summary>True when a value is the default of its type.</summary>
    public static bool IsDefault<T>(T value) => EqualityComparer<T>.Default.Equals(value, default!);

    private static void Begin(ref Utf8JsonReader reader, JsonTokenType token, string expected)
    {
        if (reader.TokenType == JsonTokenType.None)
            Advance(ref reader);

        if (reader.TokenType != token)
            throw Unexpected(ref reader, expected);
    }

    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw Incomplete();
    }
}
