using System.Net.ServerSentEvents;
using System.Text;

namespace TypedLangGraph.Streaming;

/// <summary>An event as it came, in the platform's own type.</summary>
internal static class RawEvent
{
    public static async IAsyncEnumerable<SseItem<string>> ReadAllAsync(EventReader events, StreamPosition position, LinkedCancellation cancellation)
    {
        await using var reading = events.ConfigureAwait(false);
        using (cancellation)
        {
            while (!events.HasEnded)
            {
                cancellation.Token.ThrowIfCancellationRequested();
                while (TryRead(events, out var item))
                {
                    yield return item;
                    position.LastEventId = events.LastEventId;
                }

                if (!events.HasEnded)
                    await events.WaitAsync(cancellation.Token).ConfigureAwait(false);
            }
        }
    }

    private static bool TryRead(EventReader events, out SseItem<string> item)
    {
        if (!events.TryRead(out var frame))
        {
            item = default;
            return false;
        }

        // An empty name means the default one, which is how the platform's type spells it too.
        var name = frame.Event.IsEmpty ? null : Encoding.UTF8.GetString(frame.Event);
        item = new SseItem<string>(Encoding.UTF8.GetString(frame.Data), name) { EventId = frame.HasId ? frame.LastEventId : null };
        return true;
    }
}
