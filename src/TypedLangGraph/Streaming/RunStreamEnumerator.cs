using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Telemetry;

namespace TypedLangGraph.Streaming;

/// <summary>Reads events and yields their chunks. While events are in the buffer nothing is awaited.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
internal sealed class RunStreamEnumerator<TState>(
    EventReader events, StreamPosition position, StreamObservation observation, ChunkDecoder<TState> decoder, RunProgress progress, LinkedCancellation cancellation)
    : IAsyncEnumerator<StreamChunk>
    where TState : IGraphState<TState>
{
    private readonly List<StreamChunk> _chunks = [];
    private int _yielded;

    public StreamChunk Current { get; private set; } = null!;

    public ValueTask<bool> MoveNextAsync()
    {
        try
        {
            cancellation.Token.ThrowIfCancellationRequested();
            if (TryYield())
                return new ValueTask<bool>(true);
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }

        return events.HasEnded ? new ValueTask<bool>(false) : WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync().ConfigureAwait(false);
        cancellation.Dispose();
    }

    private async ValueTask<bool> WaitAsync()
    {
        try
        {
            do
            {
                await events.WaitAsync(cancellation.Token).ConfigureAwait(false);
                cancellation.Token.ThrowIfCancellationRequested();
                if (TryYield())
                    return true;
            }
            while (!events.HasEnded);
            progress.ThrowIfBad();
            return false;
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    private bool TryYield()
    {
        while (_yielded == _chunks.Count)
        {
            if (!TryDecodeNext())
                return false;
        }

        Current = _chunks[_yielded++];
        observation.Yielded(Current);
        if (!progress.Observe(Current))
        {
            events.End();
            return false;
        }

        if (_yielded == _chunks.Count)
            position.LastEventId = events.LastEventId;
        return true;
    }

    private bool TryDecodeNext()
    {
        _chunks.Clear();
        _yielded = 0;
        if (!events.TryRead(out var frame))
            return false;
        try
        {
            if (!decoder.Decode(frame, _chunks))
                events.End();
            observation.Read(decoder.LastKind);
        }
        catch
        {
            // An event is yielded as a whole or not at all.
            _chunks.Clear();
            throw;
        }

        if (_chunks.Count == 0)
            position.LastEventId = events.LastEventId;
        return true;
    }
}
