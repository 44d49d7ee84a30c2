using System.Text.Json;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>Moves a copy of a reader to the discriminator of an object, wherever in it it stands; false when there is none.</summary>
    /// <param name="reader">Stands on the object's first token.</param>
    /// <param name="key">The discriminator's key.</param>
    public static bool FindKind(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> key)
    {
        while (ReadKey(ref reader, out var name))
        {
            if (name.SequenceEqual(key))
                return true;

            Skip(ref reader);
        }

        return false;
    }

    /// <summary>True when a discriminator is this text.</summary>
    public static bool IsKind(ref Utf8JsonReader reader, ReadOnlySpan<byte> text) =>
        reader.TokenType == JsonTokenType.String && Text(ref reader).SequenceEqual(text);

    /// <summary>True when a discriminator is this number.</summary>
    public static bool IsKind(ref Utf8JsonReader reader, int number) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && value == number;

    /// <summary>The error for an object without a discriminator whose declared type has no instances.</summary>
    public static GraphStateFormatException MissingKind(string typeName, string key) => new(
        $"The JSON has no key '{key}', which says what kind of {typeName} it is. Send the key, or use a base type that is not abstract for objects without it.",
        key);

    /// <summary>The error for a discriminator that no type has.</summary>
    public static GraphStateFormatException UnknownKind(ref Utf8JsonReader reader, string typeName, string key) => new(
        $"No type of {typeName} has the discriminator {Quote(ref reader)} ('{key}'). Declare it with [JsonDerivedType] on {typeName}.");

    /// <summary>The error for an object whose type has no discriminator.</summary>
    public static GraphStateFormatException UndeclaredKind(string typeName, string actualName) => new(
        $"{actualName} cannot be written as {typeName}: no [JsonDerivedType] on {typeName} names it.");
}
