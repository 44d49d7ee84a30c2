using System.Text;

namespace TypedLangGraph.Streaming.Decoding;

/// <summary>An event's name, taken apart: <c>base|segment|segment</c>.</summary>
internal sealed class EventName
{
    private readonly byte[] _utf8;

    public EventName(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8.ToArray();
        Text = Encoding.UTF8.GetString(utf8);
        var bar = Text.IndexOf('|');
        Kind = KindOf(bar < 0 ? Text : Text[..bar]);
        Namespace = bar < 0 ? GraphNamespace.Root : GraphNamespace.Parse(Text[(bar + 1)..]);
    }

    public string Text { get; }

    public EventKind Kind { get; }

    public GraphNamespace Namespace { get; }

    public bool Is(ReadOnlySpan<byte> utf8) => utf8.SequenceEqual(_utf8);

    private static EventKind KindOf(string baseName) => baseName switch
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
