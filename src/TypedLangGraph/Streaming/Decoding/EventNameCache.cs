namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Remembers the names of recent events: a stream repeats a few names, so taking one apart, and its strings, are paid for once. Bounded,
/// because every task of a subgraph brings a name of its own.
/// </summary>
internal sealed class EventNameCache
{
    private const int Capacity = 16;

    private readonly EventName?[] _names = new EventName?[Capacity];
    private int _next;

    public EventName Get(ReadOnlySpan<byte> utf8)
    {
        foreach (var name in _names)
        {
            if (name is null)
                break;
            if (name.Is(utf8))
                return name;
        }

        var added = new EventName(utf8, _names);
        _names[_next] = added;
        _next = (_next + 1) % Capacity;
        return added;
    }
}
