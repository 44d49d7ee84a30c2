namespace TypedLangGraph.Streaming.Decoding;

/// <summary>The templates of the messages that are being written: several, because models that are called at the same time take turns.</summary>
internal sealed class RecentTokens
{
    private const int Capacity = 4;

    private readonly TokenTemplate?[] _templates = new TokenTemplate?[Capacity];
    private int _last;
    private int _next;

    /// <summary>Reads a piece of a message of which a piece was read before.</summary>
    public bool TryRead(ReadOnlySpan<byte> data, out Message? message, out MessageMetadata? metadata)
    {
        for (var index = 0; index < Capacity; index++)
        {
            var place = (_last + index) % Capacity;
            if (_templates[place] is { } template && template.TryRead(data, out message))
            {
                _last = place;
                metadata = template.Metadata;
                return true;
            }
        }

        (message, metadata) = (null, null);
        return false;
    }

    public void Add(TokenTemplate template)
    {
        _templates[_next] = template;
        _last = _next;
        _next = (_next + 1) % Capacity;
    }
}
