using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace TypedLangGraph.Serialization;

public static partial class StateJson
{
    /// <summary>Reads true or false.</summary>
    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader, "a boolean"),
    };

    /// <summary>Reads a whole number.</summary>
    public static sbyte ReadSByte(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetSByte(out var number) ? number : ReadWhole<sbyte>(ref reader, "sbyte");

    /// <summary>Reads a whole number.</summary>
    public static byte ReadByte(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetByte(out var number) ? number : ReadWhole<byte>(ref reader, "byte");

    /// <summary>Reads a whole number.</summary>
    public static short ReadInt16(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetInt16(out var number) ? number : ReadWhole<short>(ref reader, "short");

    /// <summary>Reads a whole number.</summary>
    public static ushort ReadUInt16(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetUInt16(out var number) ? number : ReadWhole<ushort>(ref reader, "ushort");

    /// <summary>Reads a whole number.</summary>
    public static int ReadInt32(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetInt32(out var number) ? number : ReadWhole<int>(ref reader, "int");

    /// <summary>Reads a whole number.</summary>
    public static uint ReadUInt32(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetUInt32(out var number) ? number : ReadWhole<uint>(ref reader, "uint");

    /// <summary>Reads a whole number.</summary>
    public static long ReadInt64(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetInt64(out var number) ? number : ReadWhole<long>(ref reader, "long");

    /// <summary>Reads a whole number.</summary>
    public static ulong ReadUInt64(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetUInt64(out var number) ? number : ReadWhole<ulong>(ref reader, "ulong");

    /// <summary>Reads a whole number.</summary>
    public static Int128 ReadInt128(ref Utf8JsonReader reader) => ReadWhole<Int128>(ref reader, "Int128");

    /// <summary>Reads a whole number.</summary>
    public static UInt128 ReadUInt128(ref Utf8JsonReader reader) => ReadWhole<UInt128>(ref reader, "UInt128");

    /// <summary>Reads a whole number of any size.</summary>
    public static BigInteger ReadBigInteger(ref Utf8JsonReader reader)
    {
        if (!IsNumber(ref reader))
            throw Unexpected(ref reader, "a number");

        var digits = Raw(ref reader);
        // A short text can stand for a number with a billion digits.
        var isReasonable = digits.IndexOfAny((byte)'e', (byte)'E') < 0;
        return isReasonable && BigInteger.TryParse(System.Text.Encoding.UTF8.GetString(digits), WholeNumberStyles, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(ref reader, "a whole number without an exponent");
    }

    /// <summary>Reads a number.</summary>
    public static float ReadSingle(ref Utf8JsonReader reader)
    {
        if (!IsNumber(ref reader))
            throw Unexpected(ref reader, "a number");

        return reader.TryGetSingle(out var number) && float.IsFinite(number) ? number : throw OutOfRange(ref reader, "float");
    }

    /// <summary>Reads a number.</summary>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (!IsNumber(ref reader))
            throw Unexpected(ref reader, "a number");

        return reader.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw OutOfRange(ref reader, "double");
    }

    /// <summary>Reads a number.</summary>
    public static Half ReadHalf(ref Utf8JsonReader reader)
    {
        var number = (Half)ReadDouble(ref reader);
        return Half.IsFinite(number) ? number : throw OutOfRange(ref reader, "Half");
    }

    /// <summary>Reads a number.</summary>
    public static decimal ReadDecimal(ref Utf8JsonReader reader)
    {
        if (!IsNumber(ref reader))
            throw Unexpected(ref reader, "a number");

        return reader.TryGetDecimal(out var number) ? number : throw OutOfRange(ref reader, "decimal");
    }

    // Python writes a whole float as 2.0, JavaScript a large number as 1e+21: both are whole numbers.
    private const NumberStyles WholeNumberStyles =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static T ReadWhole<T>(ref Utf8JsonReader reader, string type)
        where T : struct, IBinaryInteger<T>
    {
        if (!IsNumber(ref reader))
            throw Unexpected(ref reader, "a number");

        var digits = Raw(ref reader);
        if (T.TryParse(digits, WholeNumberStyles, CultureInfo.InvariantCulture, out var number))
            return number;

        // Negative zero, which unsigned types refuse for its sign.
        if (digits[0] == '-' && T.TryParse(digits[1..], WholeNumberStyles, CultureInfo.InvariantCulture, out number) && T.IsZero(number))
            return number;

        throw reader.TryGetDouble(out var value) && Math.Floor(value) != value
            ? Unreadable(ref reader, "a whole number")
            : OutOfRange(ref reader, type);
    }

    private static GraphStateFormatException OutOfRange(ref Utf8JsonReader reader, string type) =>
        Unreadable(ref reader, "a number of type " + type, "which is out of its range");
}
