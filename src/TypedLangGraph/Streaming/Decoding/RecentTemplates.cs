namespace TypedLangGraph.Streaming.Decoding;

/// <summary>The templates that were made last: several, because models that are called at the same time, and nodes, take turns. The oldest one goes first.</summary>
internal sealed class RecentTemplates<TTemplate>(int capacity)
    where TTemplate : TextTemplate
{
    private readonly TTemplate?[] _templates = new TTemplate?[capacity];
    private int _last;
    private int _next;

    /// <summary>The template that the data differs from in its text only, or null.</summary>
    public TTemplate? Find(ReadOnlySpan<byte> data, out string text)
    {
        for (var count = 0; count < _templates.Length; count++)
        {
            var index = (_last + count) % _templates.Length;
            if (_templates[index] is not { } template || !template.TryRead(data, out text))
                continue;
            _last = index;
            return template;
        }

        text = string.Empty;
        return null;
    }

    public void Add(TTemplate template)
    {
        _templates[_next] = template;
        _last = _next;
        _next = (_next + 1) % _templates.Length;
    }
}
