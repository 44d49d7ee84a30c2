using System.Text;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>Numbers the events for the browser, and leaves out those that the browser has already.</summary>
/// <param name="seen">The last event that the browser has seen; null means none.</param>
internal sealed class RelayPosition(RelayCursor? seen)
{
    private string? _after = seen?.After;
    private string? _repeated = seen?.After;
    private int _count;
    private int _toSkip = seen?.Count ?? 0;
    private bool _stays;

    /// <summary>Takes the events of a chunk.</summary>
    /// <param name="runId">The run; null until it is known.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="events">Its events.</param>
    /// <param name="isLastOfEvent">Whether the server's event brings no further chunk.</param>
    /// <returns>The events that the browser does not have, with their ids; null where the stream has none.</returns>
    public IEnumerable<(RelayEvent Event, RelayCursor? Id)> Take(Guid? runId, StreamChunk chunk, IEnumerable<RelayEvent> events, bool isLastOfEvent) =>
        runId is { } run && chunk.EventId is { } eventId
            ? Number(run, eventId, chunk, events, isLastOfEvent)
            : events.Select(static item => (item, (RelayCursor?)null));

    private IEnumerable<(RelayEvent Event, RelayCursor? Id)> Number(Guid runId, string eventId, StreamChunk chunk, IEnumerable<RelayEvent> events, bool isLastOfEvent)
    {
        // Some servers begin with the event behind which they were asked to begin.
        if (eventId == _repeated)
            yield break;
        _repeated = null;

        // Servers announce an interrupt several times, of which a stream yields the first: one that begins behind that would yield the second.
        _stays = _stays || chunk is InterruptChunk || Encoding.UTF8.GetByteCount(eventId) > RelayCursor.MaxAfterBytes;
        var moves = isLastOfEvent && !_stays;
        using var all = events.GetEnumerator();
        for (var hasMore = all.MoveNext(); hasMore;)
        {
            var item = all.Current;
            hasMore = all.MoveNext();
            _count++;
            if (_toSkip > 0)
                _toSkip--;
            else
                yield return (item, moves && !hasMore ? new RelayCursor(runId, eventId, 0) : new RelayCursor(runId, _after, _count));
        }

        if (moves)
            (_after, _count) = (eventId, 0);
    }
}
