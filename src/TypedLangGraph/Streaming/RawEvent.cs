using System.Net.ServerSentEvents;
using System.Text;
using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Sse;
using TypedLangGraph.Streaming.Telemetry;

namespace TypedLangGraph.Streaming;

/// <summary>An event as it came, in the platform's own type.</summary>
internal static class RawEvent
{
    public static async IAsyncEnumerable<SseItem<string>> ReadAllAsync(
        EventReader events, StreamPosition position, StreamObservation observation, LinkedCancellation cancellation)
    {
        var names = new EventNameCache();
        await using var reading = events.ConfigureAwait(false);
        using (cancellation)
        {
            while (!events.HasEnded)
            {
                ThrowIfCancelled(observation, cancellation.Token);
                while (TryRead(events, names, observation, out var item))
                {
                    yield return item;
                    position.LastEventId = events.LastEventId;
                }

                if (!events.HasEnded)
                    await WaitAsync(events, observation, cancellation.Token).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask WaitAsync(EventReader events, StreamObservation observation, CancellationToken cancellationToken)
    {
        try
        {
            await events.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    private static void ThrowIfCancelled(StreamObservation observation, CancellationToken cancellationToken)
    {
        if (!cancellationToken.IsCancellationRequested)
            return;
        var exception = new OperationCanceledException(cancellationToken);
        observation.Failed(exception);
        throw exception;
    }

    private static bool TryRead(EventReader events, StreamObservation observation, out SseFrame frame)
    {
        try
        {
            return events.TryRead(out frame);
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    private static bool TryRead(EventReader events, EventNameCache names, StreamObservation observation, out SseItem<string> item)
    {
        item = default;
        if (!TryRead(events, observation, out var frame))
            return false;

        observation.Read(names.Get(frame.Event).Kind);

        // An empty name means the default one, which is how the platform's type spells it too.
        var name = frame.Event.IsEmpty ? null : Encoding.UTF8.GetString(frame.Event);
        item = new SseItem<string>(Encoding.UTF8.GetString(frame.Data), name) { EventId = frame.HasId ? frame.LastEventId : null };
        return true;
    }
}
