using System.Runtime.ExceptionServices;
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
    private readonly Resumption _resumption = new(source, position, options);
    private readonly ReplayFilter? _replay = source.MayBeResumable ? new ReplayFilter() : null;
    private readonly IdleTimer _idle = new(options.Reconnect);
    private HttpResponseMessage? _response;
    private SseReader? _reader;
    private HeldEvent? _held;
    private string? _lastEventId = source.Cursor?.EventId;

    /// <summary>Why the connection is of no more use.</summary>
    private Exception? _drop;

    /// <summary>Why the stream was resumed, until its first event has come.</summary>
    private Exception? _resumedAfter;
    private StreamInterruptedException? _failure;

    /// <summary>True while the connection only serves to see that nothing is missing.</summary>
    private bool _isLastLook;
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
            if (_isLastLook && MissingRun.Is(frame))
            {
                IsOver();
                break;
            }

            if (_resumedAfter is { } drop && MissingRun.Is(frame))
            {
                _failure = BrokenStream.ToException(position, "The stream broke off and the server does not know the run any more", drop, "it was restarted or has deleted the run: start a new one");
                break;
            }

            _resumedAfter = null;
            var isRepeat = _replay is not null && _replay.IsRepeat(frame);
            _lastEventId = _reader?.LastEventId ?? _lastEventId;
            if (isRepeat)
                continue;
            _replay?.Remember(frame);
            _resumption.Progressed();
            if (_isLastLook)
            {
                // Something was missing, and what was held back is among it.
                _isLastLook = false;
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
        HasEnded = true;
        _idle.Dispose();
        await CloseAsync().ConfigureAwait(false);
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

        if (_drop is not null || _reader is null || !_reader.TryRead(out frame))
            return false;
        if (frame.IsTerminated)
            return true;
        if (CutEvent.IsWhole(frame))
            _held = new HeldEvent(frame);
        else
            _drop = new EndOfStreamException("The body ended in the middle of an event.");
        return false;
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
            _drop = new TimeoutException($"The connection was silent for more than {_idle.Limit?.TotalSeconds:0.#} s.", exception);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            // A connection that the caller's token has closed can look like one that was lost.
            cancellationToken.ThrowIfCancellationRequested();
            _drop = exception;
        }
    }

    /// <summary>The body has ended in good order, which is no proof that the run has.</summary>
    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        if (source.IsEndless)
            _drop = new EndOfStreamException("The server closed the stream.");
        else if (_isLastLook)
            IsOver();
        else if (!await end.IsOverAsync(cancellationToken).ConfigureAwait(false))
            _drop = new EndOfStreamException("The body ended, and nothing says that the run has.");
        else
            await LookOnceMoreAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The run is over, but it may have ended after the body: where the server keeps the events, it is asked whether any came behind the last.
    /// </summary>
    private async ValueTask LookOnceMoreAsync(CancellationToken cancellationToken)
    {
        // Without an id all events would come once more.
        var canLook = options.VerifyRunEnd && (_lastEventId is not null || _replay?.IsEmpty == true);
        if (!canLook)
        {
            IsOver();
            return;
        }

        try
        {
            if (await _resumption.TryOnceAsync(_lastEventId, cancellationToken).ConfigureAwait(false) is not { } response)
            {
                IsOver();
                return;
            }

            await CloseAsync().ConfigureAwait(false);
            await UseAsync(response, cancellationToken).ConfigureAwait(false);
            _isLastLook = true;
            _replay?.Restart();
        }
        catch (LangGraphException exception)
        {
            _drop = exception;
        }
    }

    private async ValueTask ReconnectAsync(Exception drop, CancellationToken cancellationToken)
    {
        await CloseAsync().ConfigureAwait(false);
        _isLastLook = false;
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

        // The event that was held back comes again.
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
        await _reader.DisposeAsync().ConfigureAwait(false);
        _reader = null;
        _response?.Dispose();
        _response = null;
    }
}
