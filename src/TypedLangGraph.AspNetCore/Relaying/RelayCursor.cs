using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>
/// The id of a browser's event: what is needed to go on behind it. An event of the server can make several events for the browser, so that the place
/// is the last event of the server that is dealt with, and how many of the browser's events came since.
/// </summary>
/// <param name="RunId">The run.</param>
/// <param name="After">The id of the server's last event whose browser events were all sent; null when there is none.</param>
/// <param name="Count">How many browser events were sent since, this one included.</param>
/// <param name="IsEnd">Whether everything was sent, the end as well.</param>
internal readonly record struct RelayCursor(Guid RunId, string? After, int Count, bool IsEnd = false)
{
    /// <summary>Longer ids of the server would make headers that proxies refuse.</summary>
    public const int MaxAfterBytes = 512;

    private const int MaxTextLength = 1024;
    private const int RunIdBytes = 16;
    private const int HeadBytes = 1 + RunIdBytes + sizeof(int);
    private const byte First = 0;
    private const byte Behind = 1;
    private const byte End = 2;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Characters of base64url only, which headers, addresses and events leave as they are.</summary>
    public override string ToString()
    {
        var after = Encoding.UTF8.GetBytes(After ?? string.Empty);
        var bytes = new byte[HeadBytes + after.Length];
        bytes[0] = IsEnd ? End : After is null ? First : Behind;
        RunId.TryWriteBytes(bytes.AsSpan(1));
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1 + RunIdBytes), Count);
        after.CopyTo(bytes, HeadBytes);
        return WebEncoders.Base64UrlEncode(bytes);
    }

    /// <summary>Reads what a browser sent, which can be anything.</summary>
    public static bool TryParse(string text, out RelayCursor cursor)
    {
        cursor = default;
        if (text.Length > MaxTextLength || !TryDecode(text, out var bytes) || bytes.Length is < HeadBytes or > HeadBytes + MaxAfterBytes)
            return false;
        var count = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1 + RunIdBytes));
        if (count < 0 || bytes[0] > End || !TryReadText(bytes.AsSpan(HeadBytes), out var after) || (after.Length > 0) != (bytes[0] == Behind))
            return false;
        cursor = new RelayCursor(new Guid(bytes.AsSpan(1, RunIdBytes)), after.Length == 0 ? null : after, count, bytes[0] == End);
        return true;
    }

    private static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        try
        {
            bytes = WebEncoders.Base64UrlDecode(text);
            return true;
        }
        catch (FormatException)
        {
            bytes = null;
            return false;
        }
    }

    /// <summary>The id goes into a header of the request to the server.</summary>
    private static bool TryReadText(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = StrictUtf8.GetString(bytes);
            return !text.Any(char.IsControl);
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return false;
        }
    }
}
