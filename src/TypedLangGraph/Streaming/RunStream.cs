using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
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
    private readonly StreamPosition _position;
    private readonly EventReader _events;
    private readonly bool _yieldErrors;
    private readonly CancellationToken _cancellationToken;
    private int _enumerations;

    internal RunStream(EventSource source, StreamPosition position, bool yieldErrors, int maxEventBytes, CancellationToken cancellationToken)
    {
        _position = position;
        _events = new EventReader(source, position, maxEventBytes);
        _yieldErrors = yieldErrors;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The run's id, or <see langword="null"/> until the server has answered.</summary>
    public Guid? RunId => _position.RunId;

    /// <summary>The thread's id, or <see langword="null"/> for a run without a thread.</summary>
    public Guid? ThreadId => _position.ThreadId;

    /// <summary>
    /// The id of the last event whose chunks were all yielded, or <see langword="null"/> when no event had an id. What to resume after.
    /// </summary>
    public string? LastEventId => _position.LastEventId;

    /// <summary>Sends the request and reads the stream.</summary>
    /// <param name="cancellationToken">Ends the stream, as does the token that the stream was made with.</param>
    /// <exception cref="InvalidOperationException">The stream is enumerated a second time, which would start a second run.</exception>
    public IAsyncEnumerator<StreamChunk> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        ThrowIfEnumerated();
        return new RunStreamEnumerator<TState>(_events, _position, _yieldErrors, new LinkedCancellation(_cancellationToken, cancellationToken));
    }

    /// <summary>
    /// Sends the request and reads the events as they come, undecoded: for passing them on, or for what the chunks do not show. Enumerates the
    /// stream, in place of its chunks.
    /// </summary>
    /// <param name="cancellationToken">Ends the stream, as does the token that the stream was made with.</param>
    /// <returns>Each event with its name, its data, and its own id or <see langword="null"/>.</returns>
    /// <exception cref="InvalidOperationException">The stream was enumerated before, which would start a second run.</exception>
    public async IAsyncEnumerable<SseItem<string>> ReadEventsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ThrowIfEnumerated();
        using var cancellation = new LinkedCancellation(_cancellationToken, cancellationToken);
        await using var events = _events.ConfigureAwait(false);
        while (true)
        {
            cancellation.Token.ThrowIfCancellationRequested();
            if (RawEvent.TryRead(_events, out var item))
            {
                yield return item;
                _position.LastEventId = _events.LastEventId;
            }
            else if (_events.HasEnded)
            {
                yield break;
            }
            else
            {
                await _events.WaitAsync(cancellation.Token).ConfigureAwait(false);
            }
        }
    }

    private void ThrowIfEnumerated()
    {
        if (Interlocked.Increment(ref _enumerations) > 1)
            throw new InvalidOperationException("This stream was enumerated before. Enumerating it again would start another run: call StreamAsync again if that is what you want, or keep the chunks in a list.");
    }
}
