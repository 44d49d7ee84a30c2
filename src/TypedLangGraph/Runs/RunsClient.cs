using TypedLangGraph.Http;
using TypedLangGraph.Streaming;
using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

/// <summary>Runs of graphs. Reached as <see cref="LangGraphClient.Runs"/>.</summary>
public sealed partial class RunsClient
{
    private readonly AgentServerTransport _transport;
    private readonly AgentServerOperations _operations;
    private readonly LangGraphClientOptions _options;

    internal RunsClient(AgentServerTransport transport, AgentServerOperations operations, LangGraphClientOptions options)
    {
        _transport = transport;
        _operations = operations;
        _options = options;
    }

    /// <summary>
    /// Starts a run on a thread and streams it. Endpoint: <c>POST /threads/{thread_id}/runs/stream</c>. The request is sent when the stream is
    /// enumerated, which can be done once.
    /// </summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="options">The input, what to stream, and how to run.</param>
    /// <param name="cancellationToken">
    /// Ends the stream and closes the connection; the run goes on at the server unless <see cref="RunOptions{TState}.OnDisconnect"/> says otherwise.
    /// </param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public RunStream<TState> StreamAsync<TState>(
        Guid threadId, string assistantId, ThreadRunOptions<TState> options, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(options);
        var body = RunRequestJson.Write(RunRequests.ForThread(assistantId, options));
        return Stream(new(ServerOperations.StreamRun, AgentServerOperations.StreamRunPath(threadId, options.StreamNamespaces)), body, assistantId, options, threadId, cancellationToken);
    }

    /// <summary>
    /// Starts a run without a thread and streams it. Endpoint: <c>POST /runs/stream</c>. The request is sent when the stream is enumerated,
    /// which can be done once.
    /// </summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="options">The input, what to stream, and how to run.</param>
    /// <param name="cancellationToken">
    /// Ends the stream and closes the connection; the run goes on at the server unless <see cref="RunOptions{TState}.OnDisconnect"/> says otherwise.
    /// </param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public RunStream<TState> StreamAsync<TState>(
        string assistantId, StatelessRunOptions<TState> options, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(options);
        var body = RunRequestJson.Write(RunRequests.Stateless(assistantId, options));
        return Stream(new(ServerOperations.StreamStatelessRun, AgentServerOperations.StreamStatelessRunPath(options.StreamNamespaces)), body, assistantId, options, threadId: null, cancellationToken);
    }

    internal AgentServerTransport Transport => _transport;

    internal LangGraphClientOptions Options => _options;

    private RunStream<TState> Stream<TState>(
        ServerRequest request, byte[] body, string assistantId, RunOptions<TState> options, Guid? threadId, CancellationToken cancellationToken)
        where TState : IGraphState<TState>
    {
        var source = EventSource.StartRun(_transport, request, body, assistantId, options.StreamResumable);
        var decoding = new DecodingOptions { Subgraphs = options.SubgraphStates };
        return new RunStream<TState>(
            new StreamContext<TState>(this, source, new StreamPosition { ThreadId = threadId }, decoding, options.YieldErrors, cancellationToken));
    }
}
