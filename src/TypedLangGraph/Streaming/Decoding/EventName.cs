using System.Text;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>An event's name, taken apart: <c>base|segment|segment</c>.</summary>
internal sealed class EventName
{
    private const int LongestKind = 32;

    private readonly byte[] _utf8;
    private string? _text;

    /// <param name="utf8">The name.</param>
    /// <param name="recent">Names that came before: one with the same namespace gives this one its own.</param>
    public EventName(ReadOnlySpan<byte> utf8, ReadOnlySpan<EventName?> recent)
    {
        _utf8 = utf8.ToArray();
        var bar = utf8.IndexOf((byte)'|');
        Kind = KindOf(bar < 0 ? utf8 : utf8[..bar]);
        Namespace = bar < 0 ? GraphNamespace.Root : NamespaceOf(utf8[(bar + 1)..], recent);
    }

    public string Text => _text ??= Encoding.UTF8.GetString(_utf8);

    public EventKind Kind { get; }

    public GraphNamespace Namespace { get; }

    public bool Is(ReadOnlySpan<byte> utf8) => utf8.SequenceEqual(_utf8);

    private static GraphNamespace NamespaceOf(ReadOnlySpan<byte> path, ReadOnlySpan<EventName?> recent)
    {
        foreach (var name in recent)
        {
            if (name is not null && name._utf8.AsSpan().EndsWith(path) && name._utf8.AsSpan().IndexOf((byte)'|') == name._utf8.Length - path.Length - 1)
                return name.Namespace;
        }

        return GraphNamespace.Parse(Encoding.UTF8.GetString(path));
    }

    private static EventKind KindOf(ReadOnlySpan<byte> baseName)
    {
        Span<char> text = stackalloc char[LongestKind];
        return Encoding.UTF8.TryGetChars(baseName, text, out var length) ? KindOf(text[..length]) : EventKind.Unknown;
    }

    private static EventKind KindOf(ReadOnlySpan<char> baseName) => baseName switch
    {
        "metadata" => EventKind.Metadata,
        "values" => EventKind.Values,
        "updates" => EventKind.Updates,
        "custom" => EventKind.Custom,
        "error" => EventKind.Error,
        "messages" => EventKind.MessageToken,
        "messages/metadata" => EventKind.MessageMetadata,
        "messages/partial" => EventKind.PartialMessages,
        "messages/complete" => EventKind.CompleteMessages,
        "debug" => EventKind.Debug,
        "events" => EventKind.LangChainEvent,
        "tasks" => EventKind.Task,
        "checkpoints" => EventKind.Checkpoint,
        "tools" => EventKind.Tool,
        "feedback" => EventKind.Feedback,
        "state_update" => EventKind.ThreadState,
        "end" => EventKind.End,
        _ => EventKind.Unknown,
    };
}
