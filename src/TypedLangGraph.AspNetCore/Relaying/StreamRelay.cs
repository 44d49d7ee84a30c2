namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>Reads a stream and writes its events to a browser, one after the other.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
internal sealed class StreamRelay<TState>(RunStream<TState> stream, Func<StreamChunk, IEnumerable<RelayEvent>> map, RelayPosition position, BrowserStream browser)
    where TState : IGraphState<TState>
{
    /// <summary>Passes on what comes until the stream ends.</summary>
    /// <param name="silence">Keeps the connection alive meanwhile.</param>
    /// <param name="cancellationToken">Ends the stream and closes its connection.</param>
    /// <exception cref="LangGraphException">The run failed, or its stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The browser has gone, or the service stops.</exception>
    public async Task RunAsync(SilenceBreaker silence, CancellationToken cancellationToken)
    {
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var chunks = stream.GetAsyncEnumerator(reading.Token);
        var next = Task.FromResult(false);
        try
        {
            while (true)
            {
                next = chunks.MoveNextAsync().AsTask();
                await silence.WaitAsync(next).ConfigureAwait(false);
                if (!await next.ConfigureAwait(false))
                    return;
                await WriteAsync(chunks.Current).ConfigureAwait(false);
            }
        }
        finally
        {
            // A browser that goes leaves a read behind, which has to end before the stream can be closed.
            await reading.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await chunks.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask WriteAsync(StreamChunk chunk)
    {
        foreach (var (item, id) in position.Take(stream.RunId, chunk, map(chunk), isLastOfEvent: stream.LastEventId == chunk.EventId))
            await browser.WriteAsync(item, id).ConfigureAwait(false);
    }
}
