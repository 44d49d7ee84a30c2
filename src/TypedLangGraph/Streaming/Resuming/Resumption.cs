using TypedLangGraph.Streaming.Telemetry;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>Gets a stream that broke off going again: whether that can be done, when to try, how often, and who hears of it.</summary>
internal sealed class Resumption(EventSource source, StreamPosition position, StreamObservation observation, LangGraphClientOptions options)
{
    private const string BrokeOff = "The stream broke off";

    private readonly ReconnectSchedule _schedule = new(options.Reconnect);
    private bool _isKnownResumable;

    /// <summary>How long the server wants a client to wait, as its stream said last, or null when it did not say.</summary>
    public TimeSpan? RetryInterval { get; set; }

    /// <summary>Says that an event has come.</summary>
    public void Progressed() => _schedule.Progressed();

    /// <param name="drop">Why the stream broke off.</param>
    /// <param name="lastEventId">The id to resume after, or null when none was received.</param>
    /// <param name="cancellationToken">Ends the attempts.</param>
    /// <exception cref="StreamInterruptedException">The stream cannot be resumed.</exception>
    public async ValueTask<HttpResponseMessage> ResumeAsync(Exception drop, string? lastEventId, CancellationToken cancellationToken)
    {
        ThrowIfNothingToResume(drop, lastEventId);
        var cause = await FindOutAsync(drop, cancellationToken).ConfigureAwait(false) ?? drop;
        while (true)
        {
            if (_schedule.IsExhausted)
                throw BrokenStream.ToException(position, $"{BrokeOff} and could not be resumed in {_schedule.Attempts} attempts", cause, "see LangGraphClientOptions.Reconnect");
            await PauseAsync(cause, lastEventId, cancellationToken).ConfigureAwait(false);
            var failure = await FindOutAsync(drop, cancellationToken).ConfigureAwait(false);
            if (failure is null)
            {
                (var response, failure) = await TryAsync(lastEventId, cancellationToken).ConfigureAwait(false);
                if (response is not null)
                    return response;
            }

            cause = failure!;
        }
    }

    /// <summary>Tells whether the stream could be resumed if it broke off.</summary>
    /// <exception cref="LangGraphException">The server cannot be asked now.</exception>
    public async ValueTask<bool> IsResumableAsync(CancellationToken cancellationToken) =>
        _isKnownResumable = _isKnownResumable || (source.MayBeResumable && await source.IsResumableAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Asks for what comes behind an id, without further attempts.</summary>
    /// <returns>Null when the server has no answer to that.</returns>
    /// <exception cref="LangGraphException">The server does not answer now.</exception>
    public async ValueTask<HttpResponseMessage?> TryOnceAsync(string? lastEventId, CancellationToken cancellationToken)
    {
        if (!source.HasResumeAddress || (lastEventId is null && !source.StartsAtBeginning))
            return null;
        try
        {
            return await source.ResumeAsync(lastEventId, cancellationToken).ConfigureAwait(false);
        }
        catch (LangGraphException exception) when (!TransientFailure.Is(exception))
        {
            return null;
        }
    }

    private void ThrowIfNothingToResume(Exception drop, string? lastEventId)
    {
        if (!source.MayBeResumable)
            throw NotKept(drop);
        if (!source.HasResumeAddress)
            throw BrokenStream.ToException(position, BrokeOff, drop, "the server named no address on its own origin to resume at: join the run yourself");
        if (lastEventId is null && !source.StartsAtBeginning)
            throw BrokenStream.ToException(position, BrokeOff, drop, "it began in the middle and no event id was received to resume after: join from StreamCursor.Beginning");
    }

    /// <summary>Asks, until it is answered, whether the server keeps the events.</summary>
    /// <returns>Why it was not answered, or null when the server does.</returns>
    private async ValueTask<Exception?> FindOutAsync(Exception drop, CancellationToken cancellationToken)
    {
        try
        {
            return await IsResumableAsync(cancellationToken).ConfigureAwait(false) ? null : throw NotKept(drop);
        }
        catch (LangGraphException exception) when (TransientFailure.Is(exception))
        {
            return exception;
        }
    }

    private async ValueTask PauseAsync(Exception cause, string? lastEventId, CancellationToken cancellationToken)
    {
        var delay = _schedule.Next(RetryInterval, (cause as LangGraphApiException)?.Details.RetryAfter);
        var attempt = new ReconnectAttempt
        {
            Attempt = _schedule.Attempts,
            Delay = delay,
            RunId = position.RunId,
            ThreadId = position.ThreadId,
            LastEventId = lastEventId,
            Cause = cause,
        };
        observation.Reconnecting(attempt);
        options.Reconnect.OnReconnecting?.Invoke(attempt);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, options.Reconnect.TimeProvider, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(HttpResponseMessage? Response, Exception? Failure)> TryAsync(string? lastEventId, CancellationToken cancellationToken)
    {
        try
        {
            return (await source.ResumeAsync(lastEventId, cancellationToken).ConfigureAwait(false), null);
        }
        catch (LangGraphException exception) when (TransientFailure.Is(exception))
        {
            return (null, exception);
        }
        catch (LangGraphException exception)
        {
            throw BrokenStream.ToException(position, $"{BrokeOff} and the server refused to resume it", exception, "see the inner exception");
        }
    }

    private StreamInterruptedException NotKept(Exception drop) =>
        BrokenStream.ToException(position, BrokeOff, drop, "the server does not keep its events: start the run with StreamResumable to have it resumed");
}
