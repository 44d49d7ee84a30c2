using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// The last event of a body that ended without the blank line behind it. Its data is whole, but its id may be missing: a stream that goes on
/// brings it again, one that is over has nothing else.
/// </summary>
internal sealed class HeldEvent(in SseFrame frame)
{
    private readonly byte[] _event = frame.Event.ToArray();
    private readonly byte[] _data = frame.Data.ToArray();
    private readonly bool _hasData = frame.HasData;
    private readonly bool _hasId = frame.HasId;
    private readonly string? _lastEventId = frame.LastEventId;

    /// <summary>True when it is known that the event does not come again.</summary>
    public bool IsReleased { get; set; }

    public SseFrame ToFrame() => new()
    {
        Event = _event,
        Data = _data,
        HasData = _hasData,
        HasId = _hasId,
        LastEventId = _lastEventId,
        IsTerminated = false,
    };
}
