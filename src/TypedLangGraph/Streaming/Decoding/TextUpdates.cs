namespace TypedLangGraph.Streaming.Decoding;

/// <summary>
/// Reads updates that are nothing but one text, as nodes write again and again, by comparing them with those that came before.
/// </summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
internal sealed class TextUpdates<TState>(NodeNameCache nodes)
    where TState : IGraphState<TState>
{
    private const int Capacity = 8;

    /// <summary>Longer data would be kept for a text that is not what the others have.</summary>
    private const int LongestData = 1024;

    /// <summary>How many templates may be sought in vain: a stream whose updates are otherwise does not pay for them to its end.</summary>
    private const int MostAttempts = 32;

    private readonly RecentTemplates<UpdateTemplate> _templates = new(Capacity);
    private int _attempts = MostAttempts;

    /// <summary>The update that the data is, or null when it has to be read.</summary>
    public StateUpdate<TState>? Find(ReadOnlySpan<byte> data, out string node)
    {
        node = string.Empty;
        if (_templates.Find(data, out var text) is not { } template)
            return null;
        var update = TState.CreateUpdate();
        if (!update.TrySetText(template.Key, text))
            return null;
        _attempts = Math.Min(_attempts + 1, MostAttempts);
        node = template.Node;
        return update;
    }

    /// <summary>Makes a template of data that was read, if it is one.</summary>
    public void Learn(ReadOnlySpan<byte> data)
    {
        if (_attempts == 0 || data.Length > LongestData)
            return;
        _attempts--;
        if (UpdateTemplate.TryMake(data, nodes) is { } template && TState.CreateUpdate().TrySetText(template.Key, string.Empty))
            _templates.Add(template);
    }
}
