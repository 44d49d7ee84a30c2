using System.Globalization;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    // Python's str(datetime) has a blank where ISO 8601 has a T.
    private static readonly string[] SpacedFormats = ["yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK"];

    private static readonly string[] TimeFormats = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    /// <summary>Reads a point in time in ISO 8601; without an offset its kind is unspecified.</summary>
    public static DateTime ReadDateTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, "a string with a date and time");

        return TryReadDateTime(ref reader, out var time) ? time : throw Unreadable(ref reader, "a date and time in ISO 8601");
    }

    /// <summary>Reads a point in time in ISO 8601; without an offset it counts as UTC, on every machine.</summary>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw Unexpected(ref reader, "a string with a date and time");

        if (!TryReadDateTime(ref reader, out var time))
            throw Unreadable(ref reader, "a date and time in ISO 8601");

        if (time.Kind != DateTimeKind.Local)
            return new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));

        // It has an offset, which DateTime has turned into local time.
        return reader.TryGetDateTimeOffset(out var withOffset)
            || DateTimeOffset.TryParseExact(UnescapedString(ref reader), SpacedFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out withOffset)
                ? withOffset
                : throw Unreadable(ref reader, "a date and time in ISO 8601");
    }

    /// <summary>Reads a date, <c>2024-12-31</c>.</summary>
    public static DateOnly ReadDateOnly(ref Utf8JsonReader reader) =>
        DateOnly.TryParseExact(ReadString(ref reader), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Unreadable(ref reader, "a date like 2024-12-31");

    /// <summary>Reads a time of day, <c>23:59:59.1234567</c>.</summary>
    public static TimeOnly ReadTimeOnly(ref Utf8JsonReader reader) =>
        TimeOnly.TryParseExact(ReadString(ref reader), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw Unreadable(ref reader, "a time like 23:59:59");

    /// <summary>Reads a time span, <c>1.02:03:04</c>, or a number of seconds.</summary>
    public static TimeSpan ReadTimeSpan(ref Utf8JsonReader reader)
    {
        if (IsNumber(ref reader))
            return ReadSeconds(ref reader);

        return TimeSpan.TryParseExact(ReadString(ref reader), "c", CultureInfo.InvariantCulture, out var span)
            ? span
            : throw Unreadable(ref reader, "a time span like 1.02:03:04, or a number of seconds");
    }

    private static TimeSpan ReadSeconds(ref Utf8JsonReader reader)
    {
        var seconds = ReadDouble(ref reader);
        return Math.Abs(seconds) <= TimeSpan.MaxValue.TotalSeconds - 1 ? TimeSpan.FromSeconds(seconds) : throw OutOfRange(ref reader, "TimeSpan");
    }

    private static bool TryReadDateTime(ref Utf8JsonReader reader, out DateTime time) =>
        reader.TryGetDateTime(out time)
        || DateTime.TryParseExact(UnescapedString(ref reader), SpacedFormats, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out time);
}
