using System.Text;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>One string for each node, however often it writes. Bounded; names beyond the bound are made anew.</summary>
internal sealed class NodeNameCache
{
    private const int Capacity = 32;

    private readonly (byte[] Utf8, string Text)[] _names = new (byte[], string)[Capacity];
    private int _count;

    public string Get(ReadOnlySpan<byte> utf8)
    {
        foreach (var (bytes, text) in _names.AsSpan(0, _count))
        {
            if (utf8.SequenceEqual(bytes))
                return text;
        }

        var added = Encoding.UTF8.GetString(utf8);
        if (_count < Capacity)
            _names[_count++] = (utf8.ToArray(), added);
        return added;
    }
}
