using TypedLangGraph.Http;
using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Sse;

namespace TypedLangGraph.Streaming;

/// <summary>Reads a run's events and yields their chunks. While events are in the buffer nothing is awaited.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
internal sealed class RunStreamEnumerator<TState> : IAsyncEnumerator<StreamChunk>
    where TState : IGraphState<TState>
{
    private readonly RunStream<TState> _stream;
    private readonly EventSource _source;
    private readonly bool _yieldErrors;
    private readonly int _maxEventBytes;
    private readonly CancellationTokenSource? _linked;
    private readonly CancellationToken _cancellationToken;
    private readonly ChunkDecoder<TState> _decoder = new();
    private readonly List<StreamChunk> _chunks = [];
    private int _yielded;
    private string? _eventId;
    private HttpResponseMessage? _response;
    private SseReader? _reader;
    private bool _over;

    public RunStreamEnumerator(
        RunStream<TState> stream, EventSource source, bool yieldErrors, int maxEventBytes, CancellationToken first, CancellationToken second)
    {
        _stream = stream;
        _source = source;
        _yieldErrors = yieldErrors;
        _maxEventBytes = maxEventBytes;
        if (first.CanBeCanceled && second.CanBeCanceled)
            _linked = CancellationTokenSource.CreateLinkedTokenSource(first, second);
        _cancellationToken = _linked?.Token ?? (first.CanBeCanceled ? first : second);
    }

    public StreamChunk Current { get; private set; } = null!;

    public ValueTask<bool> MoveNextAsync()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (TryYield())
            return new ValueTask<bool>(true);
        return _over ? new ValueTask<bool>(false) : WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _over = true;
        if (_reader is not null)
            await _reader.DisposeAsync().ConfigureAwait(false);
        _response?.Dispose();
        _linked?.Dispose();
    }

    private async ValueTask<bool> WaitAsync()
    {
        if (_reader is null)
            await OpenAsync().ConfigureAwait(false);
        while (!TryYield())
        {
            if (_over)
                return false;
            await FillAsync().ConfigureAwait(false);
            _cancellationToken.ThrowIfCancellationRequested();
        }

        return true;
    }

    private async ValueTask OpenAsync()
    {
        _response = await _source.OpenAsync(_cancellationToken).ConfigureAwait(false);
        _stream.RunId = RunLocation.FindRunId(_response);
        var body = await _response.Content.ReadAsStreamAsync(_cancellationToken).ConfigureAwait(false);
        _reader = new SseReader(body, _maxEventBytes);
    }

    private async ValueTask FillAsync()
    {
        try
        {
            await _reader!.FillAsync(_cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException && !_cancellationToken.IsCancellationRequested)
        {
            _over = true;
            throw Interrupted($"The connection broke ({exception.Message}).", exception);
        }
    }

    /// <summary>Takes the next chunk out of what has arrived.</summary>
    private bool TryYield()
    {
        while (_yielded == _chunks.Count)
        {
            if (_over || _reader is null || !TryDecodeNext())
                return false;
        }

        Current = _chunks[_yielded++];
        if (Current is ErrorChunk error && !_yieldErrors)
            throw Failed(error);
        if (Current is MetadataChunk metadata)
            _stream.RunId ??= metadata.RunId;
        if (_yielded == _chunks.Count)
            _stream.LastEventId = _eventId;
        return true;
    }

    private bool TryDecodeNext()
    {
        if (!_reader!.TryRead(out var frame))
        {
            _over = _reader.HasEnded;
            return false;
        }

        _chunks.Clear();
        _yielded = 0;
        if (!frame.IsTerminated && !CutEvent.IsWhole(frame))
        {
            _over = true;
            throw Interrupted("The body ended in the middle of an event.", cause: null);
        }

        _eventId = _reader.LastEventId;
        try
        {
            _over = !_decoder.Decode(frame, _chunks);
        }
        catch
        {
            _chunks.Clear();
            throw;
        }

        if (_chunks.Count == 0)
            _stream.LastEventId = _eventId;
        return true;
    }

    private RunFailedException Failed(ErrorChunk error)
    {
        _over = true;
        var run = _stream.RunId is null ? "The run" : $"The run {_stream.RunId}";
        return new RunFailedException($"{run} failed at the server with {error.Error ?? "an error"}: {error.Message ?? error.Payload.ToString()}")
        {
            Error = error.Error,
            ServerMessage = error.Message,
            RunId = _stream.RunId,
            LastEventId = _stream.LastEventId,
        };
    }

    private StreamInterruptedException Interrupted(string what, Exception? cause)
    {
        var run = _stream.RunId is null ? "no run id is known yet" : $"run {_stream.RunId}";
        var id = _stream.LastEventId is null ? "no event id was received" : $"last event id {_stream.LastEventId}";
        return new StreamInterruptedException(
            $"The stream broke off before its end: {what} The run may go on at the server ({run}, {id}): look at its status, or read the thread's state.", cause)
        {
            RunId = _stream.RunId,
            LastEventId = _stream.LastEventId,
        };
    }
}
