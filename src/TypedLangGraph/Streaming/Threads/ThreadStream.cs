using TypedLangGraph.Streaming;

namespace TypedLangGraph;

/// <summary>
/// The stream of a thread: the events of run after run, until the caller leaves it. The request is sent when it is enumerated, which can be
/// done once. A lost connection is resumed behind the last event.
/// </summary>
/// <typeparam name="TState">The state type of the thread's graph.</typeparam>
public sealed class ThreadStream<TState> : IAsyncEnumerable<StreamChunk>
    where TState : IGraphState<TState>
{
    private readonly StreamContext<TState> _context;
    private int _enumerations;

    internal ThreadStream(StreamContext<TState> context, Guid threadId)
    {
        _context = context;
        ThreadId = threadId;
    }

    /// <summary>The thread's id.</summary>
    public Guid ThreadId { get; }

    /// <summary>
    /// The run that the chunks belong to, as the last <see cref="MetadataChunk"/> told, or <see langword="null"/> before the first one.
    /// </summary>
    public Guid? RunId => _context.Position.RunId;

    /// <summary>
    /// The id of the last event whose chunks were all yielded, or <see langword="null"/> when no event had an id. What to resume after.
    /// </summary>
    public string? LastEventId => _context.Position.LastEventId;

    /// <summary>Sends the request and reads the stream.</summary>
    /// <param name="cancellationToken">Ends the stream, as does the token that the stream was made with.</param>
    /// <exception cref="InvalidOperationException">The stream is enumerated a second time.</exception>
    public IAsyncEnumerator<StreamChunk> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _enumerations) > 1)
            throw new InvalidOperationException("This stream was enumerated before. Join the thread again, after LastEventId if nothing is to be missed.");
        return _context.Enumerate(cancellationToken);
    }
}
