using System.Net.ServerSentEvents;
using TypedLangGraph.Streaming;

namespace TypedLangGraph;

/// <summary>
/// The stream of one run. The request is sent when it is enumerated, and each chunk is yielded as soon as its event has arrived. Leaving the
/// enumeration early closes the connection. A stream whose events the server keeps goes on by itself when the connection is lost.
/// </summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class RunStream<TState> : IAsyncEnumerable<StreamChunk>
    where TState : IGraphState<TState>
{
    private readonly StreamContext<TState> _context;
    private int _enumerations;

    internal RunStream(StreamContext<TState> context) => _context = context;

    /// <summary>The run's id, or <see langword="null"/> until the server has answered.</summary>
    public Guid? RunId => _context.Position.RunId;

    /// <summary>The thread's id, or <see langword="null"/> for a run without a thread.</summary>
    public Guid? ThreadId => _context.Position.ThreadId;

    /// <summary>
    /// The id of the last event whose chunks were all yielded, or <see langword="null"/> when no event had an id. What to resume after.
    /// </summary>
    public string? LastEventId => _context.Position.LastEventId;

    /// <summary>
    /// How the run ended, as soon as that is known: <see cref="RunOutcome.Unknown"/> while it runs, and when the end of the stream could not
    /// be checked against the run's status.
    /// </summary>
    public RunOutcome Outcome => _context.End.Outcome;

    /// <summary>Sends the request and reads the stream.</summary>
    /// <param name="cancellationToken">Ends the stream, as does the token that the stream was made with.</param>
    /// <exception cref="InvalidOperationException">The stream is enumerated a second time, which would start a second run.</exception>
    public IAsyncEnumerator<StreamChunk> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        ThrowIfEnumerated();
        return _context.Enumerate(cancellationToken);
    }

    /// <summary>
    /// Sends the request and reads the events as they come, undecoded: for passing them on, or for what the chunks do not show. Enumerates the
    /// stream, in place of its chunks; errors of the run are events like any other.
    /// </summary>
    /// <param name="cancellationToken">Ends the stream, as does the token that the stream was made with.</param>
    /// <returns>Each event with its name, its data, and its own id or <see langword="null"/>.</returns>
    /// <exception cref="InvalidOperationException">The stream was enumerated before, which would start a second run.</exception>
    public IAsyncEnumerable<SseItem<string>> ReadEventsAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfEnumerated();
        return RawEvent.ReadAllAsync(_context.Events, _context.Position, _context.Observation, new LinkedCancellation(_context.CancellationToken, cancellationToken));
    }

    /// <summary>
    /// Cancels the run at the server. The stream then ends, with <see cref="Outcome"/> <see cref="RunOutcome.Cancelled"/>. Endpoint:
    /// <c>POST /threads/{thread_id}/runs/{run_id}/cancel</c>.
    /// </summary>
    /// <param name="options">How to cancel; <see langword="null"/> means to interrupt, which keeps the state that the run has reached.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="InvalidOperationException">The run's id is not known yet, or the run has no thread: such a run ends with its connection at most.</exception>
    /// <exception cref="NotFoundException">The run has ended and is gone.</exception>
    public Task CancelAsync(RunCancelOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (RunId is not { } runId)
            throw new InvalidOperationException("The run's id is not known yet: cancel after the first chunk has come, or end the stream with its cancellation token.");
        if (ThreadId is not { } threadId)
            throw new InvalidOperationException("A run without a thread cannot be cancelled at the server. Set OnDisconnect to DisconnectMode.Cancel and leave the stream, where the server heeds it, or run on a thread.");
        return _context.CancelAsync(threadId, runId, options, cancellationToken);
    }

    private void ThrowIfEnumerated()
    {
        if (Interlocked.Increment(ref _enumerations) > 1)
            throw new InvalidOperationException("This stream was enumerated before. Enumerating it again would start another run: call StreamAsync again if that is what you want, or keep the chunks in a list.");
    }
}
