using System.Buffers;
using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// A piece of a message of which the others differ only in their text: what stands in front of the text, and behind it. Such a piece is read
/// by comparing bytes.
/// </summary>
internal sealed class TokenTemplate
{
    /// <summary>What cannot stand in JSON text as it is.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    private readonly byte[] _data;
    private readonly (int Start, int End) _text;
    private readonly Message _message;

    /// <param name="data">The data of a piece that was read; kept.</param>
    /// <param name="text">Where its text stands.</param>
    /// <param name="message">Its message.</param>
    /// <param name="metadata">Its metadata.</param>
    public TokenTemplate(byte[] data, (int Start, int End) text, Message message, MessageMetadata metadata)
    {
        _data = data;
        _text = text;
        _message = message;
        Metadata = metadata;
    }

    public MessageMetadata Metadata { get; }

    /// <summary>Reads a piece that differs from the template in its text, if in anything.</summary>
    public bool TryRead(ReadOnlySpan<byte> data, out Message? message)
    {
        message = null;
        var head = _data.AsSpan(0, _text.Start);
        var tail = _data.AsSpan(_text.End);
        var length = data.Length - head.Length - tail.Length;
        if (length < 0 || !data.StartsWith(head) || !data.EndsWith(tail) || !TryReadText(data.Slice(head.Length, length), data.Slice(head.Length - 1, length + 2), out var text))
            return false;
        message = _message with { Content = text };
        return true;
    }

    private static bool TryReadText(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> quoted, out string text)
    {
        if (utf8.IndexOfAny(Special) < 0)
        {
            text = Encoding.UTF8.GetString(utf8);
            return true;
        }

        text = string.Empty;
        try
        {
            var reader = new Utf8JsonReader(quoted);
            if (!reader.Read() || reader.TokenType != JsonTokenType.String || reader.BytesConsumed != quoted.Length)
                return false;
            text = StateJson.ReadString(ref reader);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
