using TypedLangGraph.Http;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming;

/// <summary>
/// The events of one stream: sends the request, reads the body, and tells a body that ended from one that was cut. What the events mean is
/// not its business.
/// </summary>
internal sealed class EventReader(EventSource source, StreamPosition position, int maxEventBytes) : IAsyncDisposable
{
    private HttpResponseMessage? _response;
    private SseReader? _reader;

    /// <summary>True when there will be no further event.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The id to resume after, once the event that was read last has been dealt with.</summary>
    public string? LastEventId => _reader?.LastEventId;

    /// <summary>Takes the next event out of what has arrived.</summary>
    /// <returns>False when nothing is left: unless the stream has ended, <see cref="WaitAsync"/> comes next.</returns>
    /// <exception cref="StreamInterruptedException">The body ended in the middle of an event.</exception>
    public bool TryRead(out SseFrame frame)
    {
        if (HasEnded || _reader is null)
        {
            frame = default;
            return false;
        }

        if (!_reader.TryRead(out frame))
        {
            HasEnded = _reader.HasEnded;
            return false;
        }

        if (frame.IsTerminated || CutEvent.IsWhole(frame))
            return true;
        HasEnded = true;
        throw Interrupted("The body ended in the middle of an event.", cause: null);
    }

    /// <summary>Opens the connection, or waits for more of the body.</summary>
    public ValueTask WaitAsync(CancellationToken cancellationToken) =>
        _reader is null ? OpenAsync(cancellationToken) : FillAsync(_reader, cancellationToken);

    /// <summary>Says that nothing further is wanted.</summary>
    public void End() => HasEnded = true;

    public async ValueTask DisposeAsync()
    {
        HasEnded = true;
        if (_reader is not null)
            await _reader.DisposeAsync().ConfigureAwait(false);
        _response?.Dispose();
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        _response = await source.OpenAsync(cancellationToken).ConfigureAwait(false);
        position.RunId ??= RunLocation.FindRunId(_response);
        var body = await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        _reader = new SseReader(body, maxEventBytes);
    }

    private async ValueTask FillAsync(SseReader reader, CancellationToken cancellationToken)
    {
        try
        {
            await reader.FillAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            HasEnded = true;
            throw Interrupted($"The connection broke ({exception.Message}).", exception);
        }
    }

    private StreamInterruptedException Interrupted(string what, Exception? cause)
    {
        var run = position.RunId is null ? "no run id is known yet" : $"run {position.RunId}";
        var id = position.LastEventId is null ? "no event id was received" : $"last event id {position.LastEventId}";
        return new StreamInterruptedException(
            $"The stream broke off before its end: {what} The run may go on at the server ({run}, {id}): look at its status, or read the thread's state.", cause)
        {
            RunId = position.RunId,
            LastEventId = position.LastEventId,
        };
    }
}
