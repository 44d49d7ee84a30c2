namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>Waits for the next chunk and sends a heartbeat from time to time while there is none.</summary>
internal sealed class SilenceBreaker(BrowserStream browser, RelayOptions options, CancellationToken cancellationToken)
{
    /// <summary>After this time the browser gets the head of the response, however long the run is silent: it shows the page that it is connected.</summary>
    private static readonly TimeSpan LongestWaitForHead = TimeSpan.FromSeconds(1);

    private bool _isFirst = true;
    private Task _tick = Task.Delay(options.HeartbeatInterval < LongestWaitForHead ? options.HeartbeatInterval : LongestWaitForHead, options.TimeProvider, cancellationToken);

    /// <exception cref="OperationCanceledException">The browser has gone.</exception>
    public async ValueTask WaitAsync(Task next)
    {
        while (!next.IsCompleted && await Task.WhenAny(next, _tick).ConfigureAwait(false) != next)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_isFirst || !browser.HasStarted)
                await browser.WriteHeartbeatAsync().ConfigureAwait(false);
            _isFirst = false;
            _tick = Task.Delay(options.HeartbeatInterval, options.TimeProvider, cancellationToken);
        }
    }
}
