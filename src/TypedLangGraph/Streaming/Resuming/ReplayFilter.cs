using System.Numerics;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// Recognises, after a reconnect, the events that were read before. A server may send the events of the given id once more; and a stream that
/// had no ids starts again from its beginning. An id alone proves nothing: servers have given one id to two events, and one event may carry an
/// id on one connection and none on another.
/// </summary>
internal sealed class ReplayFilter
{
    private const ulong HasId = 1;

    /// <summary>
    /// What stands for the events from the first one with the id to resume after; for all events while there was no id. The lowest bit tells
    /// those that had the id.
    /// </summary>
    private readonly FingerprintList _seen = new();
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
        var seen = FingerprintOf(frame);
        if (IdOf(frame) is { } id)
        {
            seen |= HasId;
            if (id != _id)
            {
                _seen.Clear();
                _first = 0;
                _id = id;
            }
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
        var fingerprint = FingerprintOf(frame);
        var id = IdOf(frame);
        while (_next < _seen.Count && !IsAgain(_seen[_next], fingerprint, id))
            _next++;
        if (_next == _seen.Count)
        {
            // What comes behind a new event is new as well.
            _isReplaying = false;
            return false;
        }

        if (id is not null && id != _id)
            UseId(id);
        _next++;
        return true;
    }

    private static string? IdOf(in SseFrame frame) => frame.HasId ? frame.LastEventId : null;

    private static ulong FingerprintOf(in SseFrame frame) =>
        (BitOperations.RotateLeft(Fingerprint.Of(frame.Event), 1) ^ Fingerprint.Of(frame.Data) ^ ((ulong)frame.Data.Length << 32)) & ~HasId;

    /// <summary>An event that had no id may have one when it comes again, since servers number what they keep.</summary>
    private bool IsAgain(ulong seen, ulong fingerprint, string? id) => (seen & ~HasId) == fingerprint && ((seen & HasId) == 0 || id == _id);

    /// <summary>The event has an id now: the next reconnect resumes after it. An id that later events had is not theirs alone any more.</summary>
    private void UseId(string id)
    {
        _id = id;
        _first = _next;
        _seen[_next] |= HasId;
        for (var index = _next + 1; index < _seen.Count; index++)
            _seen[index] &= ~HasId;
    }
}
