using TypedLangGraph.Http;
using TypedLangGraph.Streaming.Resuming;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming;

/// <summary>
/// The events of one stream: sends the request, reads the body, tells a body that ended from one that was cut, and goes on behind the last
/// event when the connection is lost. What the events mean is not its business.
/// </summary>
internal sealed class EventReader(EventSource source, StreamPosition position, RunEnd end, LangGraphClientOptions options) : IAsyncDisposable
{
    private readonly ReconnectSchedule _schedule = new(options.Reconnect);
    private readonly ReplayFilter _replay = new();
    private readonly IdleTimer _idle = new(options.Reconnect);
    private HttpResponseMessage? _response;
    private SseReader? _reader;
    private Exception? _drop;
    private string? _lastEventId = source.Cursor?.EventId;
    private TimeSpan? _retryInterval;

    /// <summary>True when there will be no further event.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The id to resume after, once the event that was read last has been dealt with.</summary>
    public string? LastEventId => _lastEventId;

    /// <summary>Takes the next event out of what has arrived.</summary>
    /// <returns>False when nothing is left: unless the stream has ended, <see cref="WaitAsync"/> comes next.</returns>
    public bool TryRead(out SseFrame frame)
    {
        while (!HasEnded && _reader is not null && _drop is null && _reader.TryRead(out frame))
        {
            if (!frame.IsTerminated && !CutEvent.IsWhole(frame))
            {
                _drop = new EndOfStreamException("The body ended in the middle of an event.");
                break;
            }

            if (_replay.IsRepeat(frame))
                continue;
            _replay.Remember(frame);
            _schedule.Progressed();
            _lastEventId = _reader.LastEventId ?? _lastEventId;
            return true;
        }

        frame = default;
        return false;
    }

    /// <summary>Opens the connection, waits for more of the body, or resumes the stream.</summary>
    /// <exception cref="StreamInterruptedException">The stream broke off and cannot be resumed.</exception>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_drop is not null)
            return ReconnectAsync(cancellationToken);
        if (_reader is null)
            return OpenAsync(cancellationToken);
        return _reader.HasEnded ? EndAsync(cancellationToken) : FillAsync(_reader, cancellationToken);
    }

    /// <summary>Says that nothing further is wanted.</summary>
    public void End() => HasEnded = true;

    public async ValueTask DisposeAsync()
    {
        HasEnded = true;
        _idle.Dispose();
        await CloseAsync().ConfigureAwait(false);
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        await UseAsync(await source.OpenAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        position.RunId ??= RunLocation.FindRunId(_response!);
    }

    private async ValueTask UseAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        _response = response;
        _reader = new SseReader(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), options.MaxEventBytes);
    }

    private async ValueTask FillAsync(SseReader reader, CancellationToken cancellationToken)
    {
        _idle.Observe(reader.Heartbeats);
        try
        {
            await reader.FillAsync(_idle.Start(cancellationToken)).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (_idle.HasFired && !cancellationToken.IsCancellationRequested)
        {
            _drop = new TimeoutException($"The connection was silent for more than {_idle.Limit?.TotalSeconds:0.#} s.", exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            _drop = exception;
        }
    }

    /// <summary>The body has ended in good order, which is no proof that the run has.</summary>
    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        if (source.IsEndless)
            _drop = new EndOfStreamException("The server closed the stream.");
        else if (await end.IsOverAsync(cancellationToken).ConfigureAwait(false))
            HasEnded = true;
        else
            _drop = new EndOfStreamException("The body ended while the run still runs.");
    }

    private async ValueTask ReconnectAsync(CancellationToken cancellationToken)
    {
        await CloseAsync().ConfigureAwait(false);
        if (!source.HasResumeAddress || !await source.IsResumableAsync(cancellationToken).ConfigureAwait(false))
            throw Interrupted("The stream broke off", _drop!, "the server does not keep its events: set StreamResumable to have it resumed");
        if (source is { IsEndless: true, Cursor: null } && _lastEventId is null)
            throw Interrupted("The stream broke off", _drop!, "no event id was received to resume after");
        while (_reader is null)
        {
            if (_schedule.IsExhausted)
                throw Interrupted($"The stream broke off and could not be resumed in {_schedule.Attempts} attempts", _drop!, "see LangGraphClientOptions.Reconnect");
            await PauseAsync(cancellationToken).ConfigureAwait(false);
            await TryResumeAsync(cancellationToken).ConfigureAwait(false);
        }

        _drop = null;
        _replay.Restart(fromBeginning: _lastEventId is null);
    }

    private async ValueTask PauseAsync(CancellationToken cancellationToken)
    {
        var delay = _schedule.Next(_retryInterval, (_drop as LangGraphApiException)?.Details.RetryAfter);
        var attempt = new ReconnectAttempt
        {
            Attempt = _schedule.Attempts,
            Delay = delay,
            RunId = position.RunId,
            ThreadId = position.ThreadId,
            LastEventId = _lastEventId,
            Cause = _drop!,
        };
        StreamTelemetry.Reconnecting(attempt, options.LoggerFactory);
        options.Reconnect.OnReconnecting?.Invoke(attempt);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, options.Reconnect.TimeProvider, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask TryResumeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await UseAsync(await source.ResumeAsync(_lastEventId, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (LangGraphException exception) when (TransientFailure.Is(exception))
        {
            _drop = exception;
        }
        catch (LangGraphException exception)
        {
            throw Interrupted("The stream broke off and the server refused to resume it", exception, "see the inner exception");
        }
    }

    private async ValueTask CloseAsync()
    {
        if (_reader is null)
            return;
        _retryInterval = _reader.RetryInterval ?? _retryInterval;
        await _reader.DisposeAsync().ConfigureAwait(false);
        _reader = null;
        _response?.Dispose();
        _response = null;
    }

    private StreamInterruptedException Interrupted(string what, Exception cause, string advice)
    {
        HasEnded = true;
        var run = position.RunId is null ? "no run id is known yet" : $"run {position.RunId}";
        var id = _lastEventId is null ? "no event id was received" : $"last event id {_lastEventId}";
        return new StreamInterruptedException(
            $"{what} ({run}, {id}): {cause.Message} The run may go on at the server; {advice}, or look at the run's status and the thread's state.", cause)
        {
            RunId = position.RunId,
            LastEventId = position.LastEventId,
        };
    }
}
