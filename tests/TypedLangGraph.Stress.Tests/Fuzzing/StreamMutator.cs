using System.Text;

namespace TypedLangGraph.Stress.Tests.Fuzzing;

/// <summary>Makes a broken stream out of recorded events: a few of them in a row, with a few things done to their bytes.</summary>
internal sealed class StreamMutator(byte[][] seeds)
{
    private const int MaxBytes = 8 * 1024;

    /// <summary>What parsers stumble over: line ends, field names, JSON's own letters, halves of characters, names with a meaning.</summary>
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\n", "\r", "\r\n", "\n\n", "\r\r", ":", ": hb\n\n", "data", "data:", "data: ", "\ndata: ", "event", "event: ", "event: values\n", "event: updates|a:1|b:2\n", "event: error\n", "event: end\n\n",
            "event: metadata\n", "event: messages\n", "id", "id:\n", "id: 1\n", "id: \0\n", "retry: 5\n", "retry: 99999999999\n", "\uFEFF", "{", "}", "[", "]", ",", "\"", "\\", "\\\"", "\\u0000", "\\ud83d", "\\udc00\\ud83d",
            "null", "true", "{}", "[]", "[[]]", "\"\"", "-", "-0", "0", "1e999", "1e-999", "12345678901234567890123", "1.5", "NaN", "|", "||", "\"__interrupt__\":", "\"__interrupt__\":[{\"id\":\"\\ud800\",\"value\":1}],",
            "\"__metadata__\":{\"cached\":true},", "\"run_id\":", "\"topic\":", "\"error\":\"\\udc00\",", "\u2028", "🦜",
        }.Select(Encoding.UTF8.GetBytes),
        [0x00],
        [0x80],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xF0, 0x9F],
        [0xFF],
        [.. Enumerable.Repeat((byte)'[', 600)],
    ];

    private readonly List<byte> _bytes = [];

    public byte[] Next(Random random)
    {
        _bytes.Clear();
        for (var events = random.Next(1, 3); events > 0; events--)
            _bytes.AddRange(Pick(random));
        // One change gets furthest into the decoder; several together find what one hides.
        for (var changes = random.Next(3) == 0 ? random.Next(2, 5) : 1; changes > 0; changes--)
            Change(random);
        if (_bytes.Count > MaxBytes)
            _bytes.RemoveRange(MaxBytes, _bytes.Count - MaxBytes);
        return [.. _bytes];
    }

    private void Change(Random random)
    {
        var (start, length) = Range(random);
        switch (random.Next(9))
        {
            case 0 when length > 0:
                _bytes[start] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when length > 0:
                _bytes[start] = (byte)random.Next(256);
                break;
            case 2:
                _bytes.RemoveRange(start, length);
                break;
            case 3:
                _bytes.InsertRange(random.Next(_bytes.Count + 1), _bytes.GetRange(start, length));
                break;
            case 4:
                Splice(start, length, Pick(random), random);
                break;
            case 5:
                _bytes.RemoveRange(start, _bytes.Count - start);
                break;
            case 6:
                Splice(start, length, Tokens[random.Next(Tokens.Length)], random);
                break;
            default:
                _bytes.InsertRange(start, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }

    /// <summary>Puts a piece of something else in place of a range.</summary>
    private void Splice(int start, int length, byte[] other, Random random)
    {
        var from = random.Next(other.Length);
        _bytes.RemoveRange(start, length);
        _bytes.InsertRange(start, other.AsSpan(from, random.Next(other.Length - from + 1)));
    }

    /// <summary>Mostly a short range; now and then half of the stream.</summary>
    private (int Start, int Length) Range(Random random)
    {
        var start = random.Next(_bytes.Count + 1);
        var rest = _bytes.Count - start;
        return (start, Math.Min(rest, random.Next(random.Next(4) == 0 ? rest + 1 : Math.Min(rest, 8) + 1)));
    }

    private byte[] Pick(Random random) => seeds[random.Next(seeds.Length)];
}
