namespace TypedLangGraph.Streaming.Decoding;

/// <summary>Shows only the events of some modes. What belongs to no mode (metadata, errors, unknown events) is always shown.</summary>
internal sealed class ModeFilter(StreamMode modes)
{
    public bool Shows(EventKind kind) => modes == StreamMode.None || ModeOf(kind) is not { } mode || modes.HasFlag(mode);

    private static StreamMode? ModeOf(EventKind kind) => kind switch
    {
        EventKind.Values => StreamMode.Values,
        EventKind.Updates => StreamMode.Updates,
        EventKind.Custom => StreamMode.Custom,
        EventKind.MessageToken => StreamMode.MessagesTuple,
        EventKind.MessageMetadata or EventKind.PartialMessages or EventKind.CompleteMessages => StreamMode.Messages,
        EventKind.Debug => StreamMode.Debug,
        EventKind.LangChainEvent => StreamMode.Events,
        EventKind.Task => StreamMode.Tasks,
        EventKind.Checkpoint => StreamMode.Checkpoints,
        EventKind.Tool => StreamMode.Tools,
        _ => null,
    };
}
