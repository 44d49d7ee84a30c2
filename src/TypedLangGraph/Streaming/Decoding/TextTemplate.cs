using System.Buffers;
using System.Text;
using System.Text.Json;
using TypedLangGraph.Serialization;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// The data of an event of which others differ only in one text: what stands in front of the text, and behind it. Such an event is read by
/// comparing bytes.
/// </summary>
/// <param name="data">The data of an event that was read; kept.</param>
/// <param name="text">Where its text stands, without the quotes.</param>
internal abstract class TextTemplate(byte[] data, (int Start, int End) text)
{
    /// <summary>What cannot stand in JSON text as it is.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 32).Select(value => (byte)value), (byte)'"', (byte)'\\']);

    private readonly (int Start, int End) _text = text;

    /// <summary>The data of the event that the template was made of.</summary>
    protected byte[] Data { get; } = data;

    /// <summary>Reads the text of an event that differs from the template in it, if in anything.</summary>
    public bool TryRead(ReadOnlySpan<byte> data, out string text)
    {
        text = string.Empty;
        var head = Data.AsSpan(0, _text.Start);
        var tail = Data.AsSpan(_text.End);
        var length = data.Length - head.Length - tail.Length;
        return length >= 0 && data.StartsWith(head) && data.EndsWith(tail) && TryReadText(data.Slice(head.Length, length), data.Slice(head.Length - 1, length + 2), out text);
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
