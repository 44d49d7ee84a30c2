using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// Recognises, after a reconnect, the events that were read before. A server may send the events of the given id once more; and a stream that
/// had no ids starts again from its beginning. An id alone proves nothing: servers have given one id to two events, and one event may carry an
/// id on one connection and none on another.
/// </summary>
internal sealed class ReplayFilter
{
    /// <summary>The events from the first one with the id to resume after; all events while there was no id.</summary>
    private readonly List<SeenEvent> _seen = [];
    private string? _id;
    private int _first;
    private int _next;
    private bool _isReplaying;

    /// <summary>True when no event was read.</summary>
    public bool IsEmpty => _seen.Count == 0;

    /// <summary>Remembers an event that was read.</summary>
    public void Remember(in SseFrame frame)
    {
        _isReplaying = false;
        var seen = SeenEvent.Of(frame);
        if (seen.Id is not null && seen.Id != _id)
        {
            _seen.Clear();
            _first = 0;
            _id = seen.Id;
        }

        _seen.Add(seen);
    }

    /// <summary>Says that the stream goes on behind the last id, or from its beginning while there was none.</summary>
    public void Restart()
    {
        _isReplaying = true;
        _next = _first;
    }

    /// <summary>True when the event was read before the reconnect.</summary>
    public bool IsRepeat(in SseFrame frame)
    {
        if (!_isReplaying)
            return false;
        var again = SeenEvent.Of(frame);
        while (_next < _seen.Count && !_seen[_next].IsAgain(again))
            _next++;
        if (_next == _seen.Count)
        {
            // What comes behind a new event is new as well.
            _isReplaying = false;
            return false;
        }

        if (again.Id is not null && again.Id != _id)
        {
            // The event has an id now: the next reconnect resumes after it.
            _seen[_next] = again;
            _id = again.Id;
            _first = _next;
        }

        _next++;
        return true;
    }
}
