using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>Writes the key of a member when the member is there.</summary>
    /// <returns><paramref name="isPresent"/>: whether to write the value.</returns>
    public static bool WriteKey(Utf8JsonWriter writer, ReadOnlySpan<byte> key, bool isPresent)
    {
        if (isPresent)
            writer.WritePropertyName(key);
        return isPresent;
    }

    /// <summary>Writes a string, or null.</summary>
    public static void WriteString(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    /// <summary>Writes a character.</summary>
    public static void WriteChar(Utf8JsonWriter writer, char value) => writer.WriteStringValue(new ReadOnlySpan<char>(in value));

    /// <summary>Writes a boolean.</summary>
    public static void WriteBoolean(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes a whole number.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes a whole number.</summary>
    public static void WriteUInt64(Utf8JsonWriter writer, ulong value) => writer.WriteNumberValue(value);

    /// <summary>Writes a whole number.</summary>
    public static void WriteInt128(Utf8JsonWriter writer, Int128 value) => WriteFormatted(writer, value);

    /// <summary>Writes a whole number.</summary>
    public static void WriteUInt128(Utf8JsonWriter writer, UInt128 value) => WriteFormatted(writer, value);

    /// <summary>Writes a whole number.</summary>
    public static void WriteBigInteger(Utf8JsonWriter writer, BigInteger value) =>
        writer.WriteRawValue(value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);

    /// <summary>Writes a number.</summary>
    public static void WriteDecimal(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    public static void WriteSingle(Utf8JsonWriter writer, float value)
    {
        RejectNonFinite(float.IsFinite(value));
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number.</summary>
    public static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        RejectNonFinite(double.IsFinite(value));
        writer.WriteNumberValue(value);
    }

    /// <summary>Writes a number.</summary>
    public static void WriteHalf(Utf8JsonWriter writer, Half value)
    {
        RejectNonFinite(Half.IsFinite(value));
        WriteFormatted(writer, value);
    }

    /// <summary>Writes a GUID.</summary>
    public static void WriteGuid(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    /// <summary>Writes a point in time.</summary>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTime value) => writer.WriteStringValue(value);

    /// <summary>Writes a point in time.</summary>
    public static void WriteDateTimeOffset(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(value);

    /// <summary>Writes a date.</summary>
    public static void WriteDateOnly(Utf8JsonWriter writer, DateOnly value) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes a time of day.</summary>
    public static void WriteTimeOnly(Utf8JsonWriter writer, TimeOnly value) =>
        writer.WriteStringValue(value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <summary>Writes a time span.</summary>
    public static void WriteTimeSpan(Utf8JsonWriter writer, TimeSpan value) =>
        writer.WriteStringValue(value.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>Writes a URI, or null.</summary>
    public static void WriteUri(Utf8JsonWriter writer, Uri? value) => writer.WriteStringValue(value?.OriginalString);

    /// <summary>Writes bytes in base 64, or null.</summary>
    public static void WriteBase64(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteBase64StringValue(value);
    }

    /// <summary>Writes any JSON as it was read, halves of surrogate pairs included; an undefined element counts as null.</summary>
    public static void WriteJsonElement(Utf8JsonWriter writer, JsonElement value) => WriteJsonPayload(writer, JsonPayload.FromElement(value));

    /// <summary>Writes any JSON.</summary>
    /// <remarks>A payload is valid JSON from its beginning; the writer would check it again, and refuse what is deeper than 64.</remarks>
    public static void WriteJsonPayload(Utf8JsonWriter writer, JsonPayload value) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);

    /// <summary>Writes any JSON.</summary>
    public static void WriteJsonNode(Utf8JsonWriter writer, JsonNode? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    private static void RejectNonFinite(bool isFinite)
    {
        if (!isFinite)
            throw new GraphStateFormatException("JSON has no infinity and no NaN, so the number cannot be written. Send null, or leave the member out.");
    }

    private static void WriteFormatted<T>(Utf8JsonWriter writer, T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> digits = stackalloc byte[64];
        value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteRawValue(digits[..length], skipInputValidation: true);
    }
}
