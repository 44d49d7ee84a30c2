using System.Text;

namespace TypedLangGraph.Messages;

/// <summary>One string for each of the texts that came last, such as the ids of the messages that are being written. The oldest one goes first.</summary>
internal sealed class RecentTexts
{
    private const int Capacity = 8;

    private readonly (byte[] Utf8, string Text)[] _texts = new (byte[], string)[Capacity];
    private int _next;

    public string Get(ReadOnlySpan<byte> utf8)
    {
        foreach (var (bytes, text) in _texts)
        {
            if (bytes is not null && utf8.SequenceEqual(bytes))
                return text;
        }

        var added = Encoding.UTF8.GetString(utf8);
        _texts[_next] = (utf8.ToArray(), added);
        _next = (_next + 1) % Capacity;
        return added;
    }
}
