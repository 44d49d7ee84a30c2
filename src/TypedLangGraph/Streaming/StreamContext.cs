using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Telemetry;

namespace TypedLangGraph.Streaming;

/// <summary>What belongs to one stream: where it comes from, how far it has come, how its events become chunks, and how its run ends.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
internal sealed class StreamContext<TState>
    where TState : IGraphState<TState>
{
    private readonly RunsClient _runs;
    private readonly ChunkDecoder<TState> _decoder;
    private readonly RunProgress _progress;

    public StreamContext(
        RunsClient runs, EventSource source, StreamPosition position, DecodingOptions decoding, bool yieldErrors, CancellationToken cancellationToken)
    {
        _runs = runs;
        Position = position;
        End = new RunEnd(runs.Transport, position, runs.Options);
        Observation = new StreamObservation(
            new StreamIdentity(runs.Transport.BaseAddress, source.AssistantId, source.IsEndless), position, End, runs.Options.LoggerFactory);
        Events = new EventReader(source, position, End, Observation, runs.Options);
        CancellationToken = cancellationToken;
        _decoder = new ChunkDecoder<TState>(decoding, runs.Options.ShareUnchangedState);
        _progress = new RunProgress(position, End, yieldErrors, showsInterrupts: chunk => chunk is ValuesChunk<TState> or UpdatesChunk<TState>);
    }

    public StreamPosition Position { get; }

    public RunEnd End { get; }

    public EventReader Events { get; }

    public StreamObservation Observation { get; }

    /// <summary>The token that the stream was made with.</summary>
    public CancellationToken CancellationToken { get; }

    public IAsyncEnumerator<StreamChunk> Enumerate(CancellationToken cancellationToken) =>
        new RunStreamEnumerator<TState>(Events, Position, Observation, _decoder, _progress, new LinkedCancellation(CancellationToken, cancellationToken));

    public Task CancelAsync(Guid threadId, Guid runId, RunCancelOptions? options, CancellationToken cancellationToken)
    {
        _progress.CancelRequested = true;
        return _runs.CancelAsync(threadId, runId, options, cancellationToken);
    }
}
