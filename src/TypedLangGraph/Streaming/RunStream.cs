using TypedLangGraph.Streaming;

namespace TypedLangGraph;

/// <summary>
/// The stream of one run. The request is sent when it is enumerated, and each chunk is yielded as soon as its event has arrived. Leaving the
/// enumeration early closes the connection.
/// </summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class RunStream<TState> : IAsyncEnumerable<StreamChunk>
    where TState : IGraphState<TState>
{
    private readonly EventSource _source;
    private readonly bool _yieldErrors;
    private readonly int _maxEventBytes;
    private readonly CancellationToken _cancellationToken;
    private int _enumerations;

    internal RunStream(EventSource source, Guid? threadId, bool yieldErrors, int maxEventBytes, CancellationToken cancellationToken)
    {
        _source = source;
        _yieldErrors = yieldErrors;
        _maxEventBytes = maxEventBytes;
        _cancellationToken = cancellationToken;
        ThreadId = threadId;
    }

    /// <summary>The run's id, or <see langword="null"/> until the server has answered.</summary>
    public Guid? RunId { get; internal set; }

    /// <summary>The thread's id, or <see langword="null"/> for a run without a thread.</summary>
    public Guid? ThreadId { get; }

    /// <summary>
    /// The id of the last event whose chunks were all yielded, or <see langword="null"/> when no event had an id. What to resume after.
    /// </summary>
    public string? LastEventId { get; internal set; }

    /// <summary>Sends the request and reads the stream.</summary>
    /// <param name="cancellationToken">Ends the stream, as does the token that the stream was made with.</param>
    /// <exception cref="InvalidOperationException">The stream is enumerated a second time, which would start a second run.</exception>
    public IAsyncEnumerator<StreamChunk> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _enumerations) > 1)
            throw new InvalidOperationException("This stream was enumerated before. Enumerating it again would start another run: call StreamAsync again if that is what you want, or keep the chunks in a list.");
        return new RunStreamEnumerator<TState>(this, _source, _yieldErrors, _maxEventBytes, _cancellationToken, cancellationToken);
    }
}
