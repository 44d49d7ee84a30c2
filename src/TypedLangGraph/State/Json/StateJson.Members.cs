using System.Text.Json;

namespace TypedLangGraph.Serialization;

// A member of the types that nearly every state has is one call: what is not emitted need not be compiled.
public static partial class StateJson
{
    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteString(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<string?> member)
    {
        if (member.HasValue)
            writer.WriteString(key, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteBoolean(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<bool> member)
    {
        if (member.HasValue)
            writer.WriteBoolean(key, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteInt32(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<int> member)
    {
        if (member.HasValue)
            writer.WriteNumber(key, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<long> member)
    {
        if (member.HasValue)
            writer.WriteNumber(key, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteDouble(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<double> member)
    {
        if (WriteKey(writer, key, member.HasValue))
            WriteDouble(writer, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, which may be null, or nothing when it is absent.</summary>
    public static void WriteNullableBoolean(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<bool?> member)
    {
        if (member.GetValueOrDefault() is { } value)
            writer.WriteBoolean(key, value);
        else
            WriteNull(writer, key, member.HasValue);
    }

    /// <summary>Writes a member, which may be null, or nothing when it is absent.</summary>
    public static void WriteNullableInt32(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<int?> member)
    {
        if (member.GetValueOrDefault() is { } value)
            writer.WriteNumber(key, value);
        else
            WriteNull(writer, key, member.HasValue);
    }

    /// <summary>Writes a member, which may be null, or nothing when it is absent.</summary>
    public static void WriteNullableInt64(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<long?> member)
    {
        if (member.GetValueOrDefault() is { } value)
            writer.WriteNumber(key, value);
        else
            WriteNull(writer, key, member.HasValue);
    }

    /// <summary>Writes a member, which may be null, or nothing when it is absent.</summary>
    public static void WriteNullableDouble(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<double?> member)
    {
        if (member.GetValueOrDefault() is { } value)
            WriteDouble(writer, key, value);
        else
            WriteNull(writer, key, member.HasValue);
    }

    private static void WriteNull(Utf8JsonWriter writer, ReadOnlySpan<byte> key, bool isPresent)
    {
        if (isPresent)
            writer.WriteNull(key);
    }
}
