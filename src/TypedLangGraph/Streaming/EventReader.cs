using System.Runtime.ExceptionServices;
using TypedLangGraph.Http;
using TypedLangGraph.Streaming.Resuming;
using TypedLangGraph.Streaming.Sse;
using TypedLangGraph.Streaming.Telemetry;

namespace TypedLangGraph.Streaming;

/// <summary>
/// The events of one stream: sends the request, reads the body, tells a body that ended from one that was cut, and goes on behind the last
/// event when the connection is lost. What the events mean is not its business.
/// </summary>
internal sealed class EventReader(EventSource source, StreamPosition position, RunEnd end, StreamObservation observation, LangGraphClientOptions options) : IAsyncDisposable
{
    private readonly Resumption _resumption = new(source, position, observation, options);
    private readonly ReplayFilter? _replay = source.MayBeResumable ? new ReplayFilter() : null;
    private readonly IdleTimer _idle = new(options.Reconnect);
    private HttpResponseMessage? _response;
    private long _bytesOfClosedConnections;
    private SseReader? _reader;
    private HeldEvent? _held;
    private string? _lastEventId = source.Cursor?.EventId;

    /// <summary>Why the connection is of no more use.</summary>
    private Exception? _drop;

    /// <summary>Why the stream was resumed, until its first event has come.</summary>
    private Exception? _resumedAfter;
    private StreamInterruptedException? _failure;

    /// <summary>What the connection is for, when the run is over.</summary>
    private LastLook _look;
    private bool _isOver;

    /// <summary>True when there will be no further event.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The id to resume after, once the event that was read last has been dealt with.</summary>
    public string? LastEventId => _lastEventId;

    /// <summary>Takes the next event out of what has arrived.</summary>
    /// <returns>False when nothing is left: unless the stream has ended, <see cref="WaitAsync"/> comes next.</returns>
    public bool TryRead(out SseFrame frame)
    {
        while (TryReadAny(out frame))
        {
            if (!IsNews(frame))
                continue;
            var isRepeat = _replay is not null && _replay.IsRepeat(frame);
            _lastEventId = _reader?.LastEventId ?? _lastEventId;
            if (isRepeat)
                continue;
            _replay?.Remember(frame);
            _resumption.Progressed();
            if (_look == LastLook.ForMore)
            {
                // Something was missing, and what was held back is among it.
                _look = LastLook.None;
                _held = null;
            }

            return true;
        }

        frame = default;
        return false;
    }

    /// <summary>Opens the connection, waits for more of the body, or resumes the stream.</summary>
    /// <exception cref="StreamInterruptedException">The stream broke off and cannot be resumed.</exception>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        if (_failure is not null || _isOver)
            return Finish();
        if (_drop is not null)
            return ReconnectAsync(_drop, cancellationToken);
        if (_reader is null)
            return OpenAsync(cancellationToken);
        return _reader.HasEnded ? EndAsync(cancellationToken) : FillAsync(_reader, cancellationToken);
    }

    /// <summary>Says that nothing further is wanted.</summary>
    public void End() => HasEnded = true;

    public async ValueTask DisposeAsync()
    {
        var hasEnded = HasEnded;
        HasEnded = true;
        _idle.Dispose();
        try
        {
            await CloseAsync().ConfigureAwait(false);
        }
        finally
        {
            observation.End(_bytesOfClosedConnections, hasEnded);
        }
    }

    /// <summary>False for an event that only tells something of the connection, not of the run.</summary>
    private bool IsNews(in SseFrame frame)
    {
        if (_look == LastLook.ForHole)
        {
            if (frame.HasId && frame.LastEventId != _lastEventId)
                _failure = BrokenStream.WithHole(position, frame.LastEventId);
            return false;
        }

        var resumedAfter = _resumedAfter;
        _resumedAfter = null;
        if (_look == LastLook.None && resumedAfter is null || !MissingRun.Is(frame))
            return true;
        if (_look == LastLook.None)
            _failure = BrokenStream.ToException(position, "The stream broke off and the server does not know the run any more", resumedAfter!, "it was restarted or has deleted the run: start a new one");
        return false;
    }

    private bool TryReadAny(out SseFrame frame)
    {
        frame = default;
        if (HasEnded)
            return false;
        if (_held is { IsReleased: true } held)
        {
            _held = null;
            frame = held.ToFrame();
            return true;
        }

        if (_drop is not null || _failure is not null || _reader is null || !_reader.TryRead(out frame))
            return false;
        if (frame.IsTerminated)
            return true;
        if (CutEvent.IsWhole(frame))
            _held = new HeldEvent(frame);
        else
            Drop(new EndOfStreamException("The body ended in the middle of an event."));
        return false;
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        observation.Begin();
        await UseAsync(await source.OpenAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        position.RunId ??= RunLocation.FindRunId(_response!);
        observation.Opened();
    }

    private async ValueTask UseAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        _response = response;
        _reader = new SseReader(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), options.MaxEventBytes);
        _idle.StartConnection();
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
            Drop(new TimeoutException($"The connection was silent for more than {_idle.Limit?.TotalSeconds:0.#} s.", exception));
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // A connection that the caller's token has closed can look like one that was lost.
            cancellationToken.ThrowIfCancellationRequested();
            Drop(exception);
        }
    }

    /// <summary>The body has ended in good order, which is no proof that the run has.</summary>
    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        observation.Enter();
        if (source.IsEndless)
            Drop(new EndOfStreamException("The server closed the stream."));
        else if (_look == LastLook.None && !await end.IsOverAsync(cancellationToken).ConfigureAwait(false))
            Drop(new EndOfStreamException(end.Failure is null ? "The body ended while the run still runs." : $"The body ended, and the server did not say whether the run has: {end.Failure.Message}", end.Failure));
        else
            await LookAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The run is over, but that may have been after the body: as far as the server can be asked, it is asked whether anything is missing.</summary>
    private async ValueTask LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (look, after) = await NextLookAsync(cancellationToken).ConfigureAwait(false);
            _look = look;
            if (look == LastLook.None || await _resumption.TryOnceAsync(after, cancellationToken).ConfigureAwait(false) is not { } response)
            {
                IsOver();
                return;
            }

            await CloseAsync().ConfigureAwait(false);
            await UseAsync(response, cancellationToken).ConfigureAwait(false);
            _replay?.Restart();
        }
        catch (LangGraphException exception)
        {
            Drop(exception);
        }
    }

    private async ValueTask<(LastLook Look, string? After)> NextLookAsync(CancellationToken cancellationToken)
    {
        if (!options.VerifyRunEnd || _look == LastLook.ForHole || end.Outcome == RunOutcome.Cancelled)
            return default;
        if (_look == LastLook.ForMore)
            return EventNumber.Next(_lastEventId) is { } next ? (LastLook.ForHole, next) : default;

        // Without an id all events would come once more.
        if (await _resumption.IsResumableAsync(cancellationToken).ConfigureAwait(false))
            return _lastEventId is not null || _replay!.IsEmpty ? (LastLook.ForMore, _lastEventId) : default;

        // JavaScript servers give ids without keeping the events; what nobody has read is left over and tells that the body was too short.
        return _lastEventId is not null && _held is null && end.Status == RunStatus.Success ? (LastLook.ForHole, _lastEventId) : default;
    }

    private void Drop(Exception exception)
    {
        if (_look == LastLook.ForHole)
            IsOver();
        else
            _drop = exception;
    }

    private async ValueTask ReconnectAsync(Exception drop, CancellationToken cancellationToken)
    {
        observation.Enter();
        await CloseAsync().ConfigureAwait(false);
        try
        {
            var response = await _resumption.ResumeAsync(drop, _lastEventId, cancellationToken).ConfigureAwait(false);
            await UseAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (StreamInterruptedException exception)
        {
            _failure = exception;
            IsOver();
            return;
        }

        // The event that was held back comes again, unless it was the last one.
        if (_look == LastLook.None)
            _held = null;
        _drop = null;
        _resumedAfter = drop;
        _replay?.Restart();
    }

    /// <summary>Nothing further comes from the server: what was held back is all that is left.</summary>
    private void IsOver()
    {
        _isOver = true;
        if (_held is not null)
            _held.IsReleased = true;
        else
            HasEnded = _failure is null;
    }

    private ValueTask Finish()
    {
        HasEnded = true;
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
        return default;
    }

    private async ValueTask CloseAsync()
    {
        if (_reader is null)
            return;
        _resumption.RetryInterval = _reader.RetryInterval ?? _resumption.RetryInterval;
        _bytesOfClosedConnections += _reader.BytesRead;
        await _reader.DisposeAsync().ConfigureAwait(false);
        _reader = null;
        _response?.Dispose();
        _response = null;
    }
}
