using System.Text;
using System.Text.Json;

namespace TypedLangGraph.Stress.Tests.Generated;

/// <summary>Changes a few tokens of a JSON text, mostly so that it stays JSON: what reads it is to be tried, not the parser alone.</summary>
internal sealed class PayloadMutator
{
    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "2", "2.0", "2e0", "1e400", "-1", "9223372036854775808", "123456789012345678901234567890", "0.1", "\"\"", "\"x\"", "\"circle\"", "\"type\"", "\"second_one\"",
            "\"read, write\"", "\"read,,\"", "\"2026-01-02\"", "\"2026-13-02T00:00:00Z\"", "\"1.2\"", "\"\\ud800\"", "\"\\u0000\"", "\"AA=\"", "[]", "{}", "[null]", "[[]]", "{\"type\":2}", "{\"type\":\"circle\"}", "{\"type\":null}",
            "{\"type\":\"circle\",\"name\":\"n\"}", "{\"a\":1,\"a\":2}", "{\"type\":\"human\",\"content\":\"c\"}", "{\"type\":\"ai\",\"content\":[]}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Noise = [.. new[] { ",", ":", "{", "}", "[", "]", "\"", "\\", " ", "//", "\u2028", "nul", "-", "1.", "\uFEFF" }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0x00]];

    private readonly List<(int Start, int End, bool IsName)> _tokens = [];
    private readonly byte[] _seed;

    public PayloadMutator(byte[] seed)
    {
        _seed = seed;
        var reader = new Utf8JsonReader(seed);
        while (reader.Read())
            AddToken(ref reader);
    }

    public byte[] Next(Random random)
    {
        var bytes = new List<byte>(_seed.Length + 64);
        bytes.AddRange(_seed);
        var last = _tokens.Count;
        var untouched = _seed.Length;
        // From the end to the beginning, so that the places of earlier tokens stay what they are; never a value around one that was changed.
        for (var changes = random.Next(3) == 0 ? random.Next(2, 6) : 1; changes > 0 && last > 0; changes--)
        {
            last = random.Next(last);
            if (_tokens[last].End > untouched)
                continue;

            untouched = _tokens[last].Start;
            Change(bytes, _tokens[last], random);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes, (int Start, int End, bool IsName) token, Random random)
    {
        switch (random.Next(16))
        {
            case 0:
                bytes.InsertRange(token.Start, Noise[random.Next(Noise.Length)]);
                break;
            case 1:
                bytes[token.Start] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(token.Start, bytes.Count - token.Start);
                break;
            case < 8 when token.IsName:
                Replace(bytes, token, Other(random, isName: true));
                break;
            default:
                Replace(bytes, token, token.IsName ? Other(random, isName: true) : random.Next(3) == 0 ? Other(random, isName: false) : Values[random.Next(Values.Length)]);
                break;
        }
    }

    private static void Replace(List<byte> bytes, (int Start, int End, bool IsName) token, ReadOnlySpan<byte> by)
    {
        bytes.RemoveRange(token.Start, token.End - token.Start);
        bytes.InsertRange(token.Start, by.ToArray());
    }

    /// <summary>Another name or value of the same text.</summary>
    private ReadOnlySpan<byte> Other(Random random, bool isName)
    {
        while (true)
        {
            var (start, end, named) = _tokens[random.Next(_tokens.Count)];
            if (named == isName)
                return _seed.AsSpan(start, end - start);
        }
    }

    /// <summary>Names, and whole values: an object counts once as a whole, and then token by token.</summary>
    private void AddToken(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            return;

        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            var ahead = reader;
            ahead.Skip();
            _tokens.Add((start, (int)ahead.BytesConsumed, false));
            return;
        }

        // The colon belongs to what the reader has consumed.
        var length = _seed.AsSpan(start + 1).IndexOf((byte)'"') + 2;
        _tokens.Add((start, start + length, true));
    }
}
