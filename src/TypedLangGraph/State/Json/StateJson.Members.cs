using System.Text.Json;

namespace TypedLangGraph.Serialization;

// A member of the types that nearly every state has is one call: what is not emitted need not be compiled.
public static partial class StateJson
{
    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteString(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<string?> member)
    {
        if (WriteKey(writer, key, member.HasValue))
            WriteString(writer, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteBoolean(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<bool> member)
    {
        if (WriteKey(writer, key, member.HasValue))
            WriteBoolean(writer, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteInt32(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<int> member)
    {
        if (WriteKey(writer, key, member.HasValue))
            WriteInt64(writer, member.GetValueOrDefault());
    }

    /// <summary>Writes a member, or nothing when it is absent.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<long> member)
    {
        if (WriteKey(writer, key, member.HasValue))
            WriteInt64(writer, member.GetValueOrDefault());
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
            WriteBoolean(writer, key, value);
        else
            WriteNull(writer, key, member.HasValue);
    }

    /// <summary>Writes a member, which may be null, or nothing when it is absent.</summary>
    public static void WriteNullableInt32(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<int?> member)
    {
        if (member.GetValueOrDefault() is { } value)
            WriteInt32(writer, key, value);
        else
            WriteNull(writer, key, member.HasValue);
    }

    /// <summary>Writes a member, which may be null, or nothing when it is absent.</summary>
    public static void WriteNullableInt64(Utf8JsonWriter writer, ReadOnlySpan<byte> key, Optional<long?> member)
    {
        if (member.GetValueOrDefault() is { } value)
            WriteInt64(writer, key, value);
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
        if (WriteKey(writer, key, isPresent))
            writer.WriteNullValue();
    }
}
