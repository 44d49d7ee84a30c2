using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>Passes a stream on, and tells the browser how it ended.</summary>
/// <param name="stream">The stream.</param>
/// <param name="map">What the browser gets to see of a chunk.</param>
/// <param name="options">How to pass it on.</param>
/// <param name="seen">The last event that the browser has seen; null means none.</param>
/// <param name="check">Throws when the stream is not to be read; null when there is nothing to check.</param>
/// <typeparam name="TState">The state type of the graph.</typeparam>
internal sealed class StreamResult<TState>(
    RunStream<TState> stream, Func<StreamChunk, IEnumerable<RelayEvent>> map, RelayOptions options, RelayCursor? seen = null, Func<CancellationToken, Task>? check = null) : IResult
    where TState : IGraphState<TState>
{
    /// <summary>Longer than a server that works needs to take the request.</summary>
    private static readonly TimeSpan CancelTimeout = TimeSpan.FromSeconds(10);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var logger = httpContext.RequestServices.GetService<ILoggerFactory>()?.CreateLogger(RelayLog.Category) ?? NullLogger.Instance;

        // A response that lasts would hold up the end of the service; the browser goes on with the next one.
        var stopping = httpContext.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        var browser = new BrowserStream(httpContext, options, stop.Token);
        try
        {
            var end = await RelayAsync(browser, logger, stop.Token).ConfigureAwait(false);
            await EndAsync(httpContext, browser, end).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            if (options.CancelRunOnDisconnect && httpContext.RequestAborted.IsCancellationRequested && !stopping.IsCancellationRequested)
                await CancelRunAsync(logger).ConfigureAwait(false);
        }
    }

    private async Task<RelayEnd> RelayAsync(BrowserStream browser, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            var silence = new SilenceBreaker(browser, options, cancellationToken);
            if (check?.Invoke(cancellationToken) is { } checking)
            {
                await silence.WaitAsync(checking).ConfigureAwait(false);
                await checking.ConfigureAwait(false);
            }

            await new StreamRelay<TState>(stream, map, new RelayPosition(seen), browser).RunAsync(silence, cancellationToken).ConfigureAwait(false);
            return new RelayEnd(stream.Outcome);
        }
        catch (LangGraphException exception)
        {
            if (exception is not (NotFoundException or RunCancelledException))
                RelayLog.StreamEnded(logger, stream.RunId, exception);
            return RelayEnd.Of(exception, options);
        }
        catch (Exception exception) when (browser.HasStarted && exception is not OperationCanceledException)
        {
            // The service's own code failed on a chunk. Were the response to break off, the browser would come back to the same chunk for ever.
            RelayLog.MapFailed(logger, stream.RunId, exception);
            return RelayEnd.Unreadable;
        }
    }

    private async Task EndAsync(HttpContext httpContext, BrowserStream browser, RelayEnd end)
    {
        if (end.Status is { } status && !browser.HasStarted)
        {
            await Refusal.Of(status, end.Message!).ExecuteAsync(httpContext).ConfigureAwait(false);
            return;
        }

        RelayCursor? id = end.Outcome is not null && stream.RunId is { } runId ? new RelayCursor(runId, After: null, Count: 0, IsEnd: true) : null;
        await browser.WriteAsync(end.Name, end.Data, id).ConfigureAwait(false);
    }

    private async Task CancelRunAsync(ILogger logger)
    {
        if (stream.RunId is null || stream.ThreadId is null)
            return;
        try
        {
            using var timeout = new CancellationTokenSource(CancelTimeout);
            await stream.CancelAsync(cancellationToken: timeout.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is LangGraphException or OperationCanceledException)
        {
            RelayLog.NotCancelled(logger, stream.RunId, exception);
        }
    }
}
