using System.Text.Json;
using TypedLangGraph.Streaming;
using TypedLangGraph.Streaming.Decoding;
using TypedLangGraph.Streaming.Resuming;

namespace TypedLangGraph;

public sealed partial class RunsClient
{
    /// <summary>
    /// Streams a run that exists already. The modes and subgraphs are those that the run was created with. Endpoint:
    /// <c>GET /threads/{thread_id}/runs/{run_id}/stream</c>.
    /// </summary>
    /// <remarks>
    /// A run whose events the server does not keep tells a Python client only what is sent from now on, and splits its events between several
    /// clients of a JavaScript server.
    /// </remarks>
    /// <param name="threadId">The thread.</param>
    /// <param name="runId">The run.</param>
    /// <param name="options">Where to begin and what to show; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Ends the stream and closes the connection.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public RunStream<TState> JoinStreamAsync<TState>(
        Guid threadId, Guid runId, JoinRunOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        options ??= new JoinRunOptions();
        var path = AgentServerOperations.JoinRunStreamPath(
            threadId, runId, RunRequests.OnlyTrue(options.CancelOnDisconnect), options.StreamNamespaces, options.CheckpointId);
        var source = EventSource.JoinRun(_transport, new(ServerOperations.JoinRunStream, path), options.From, token => IsResumableAsync(threadId, runId, token));
        return Join<TState>(source, new StreamPosition { ThreadId = threadId, RunId = runId }, options, cancellationToken);
    }

    /// <summary>
    /// Streams a run without a thread that exists already. Endpoint: <c>GET /runs/{run_id}/stream</c>. Needs a JavaScript server.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="options">Where to begin and what to show; <see langword="null"/> means the defaults.</param>
    /// <param name="cancellationToken">Ends the stream and closes the connection.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public RunStream<TState> JoinStreamAsync<TState>(Guid runId, JoinRunOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        options ??= new JoinRunOptions();
        var path = AgentServerOperations.JoinStatelessRunStreamPath(
            runId, RunRequests.OnlyTrue(options.CancelOnDisconnect), options.StreamNamespaces, options.CheckpointId);

        // Such a run cannot be asked whether its events are kept; that it was joined from a cursor says so.
        var source = EventSource.JoinRun(_transport, new(ServerOperations.JoinStatelessRunStream, path), options.From, _ => new ValueTask<bool>(options.From is not null));
        return Join<TState>(source, new StreamPosition { RunId = runId }, options, cancellationToken);
    }

    private RunStream<TState> Join<TState>(EventSource source, StreamPosition position, JoinRunOptions options, CancellationToken cancellationToken)
        where TState : IGraphState<TState>
    {
        var decoding = new DecodingOptions { Subgraphs = options.SubgraphStates, Modes = options.Modes };
        return new RunStream<TState>(new StreamContext<TState>(this, source, position, decoding, options.YieldErrors, cancellationToken));
    }

    /// <summary>The run itself tells whether its events are kept.</summary>
    /// <exception cref="LangGraphException">The server cannot be asked now.</exception>
    private async ValueTask<bool> IsResumableAsync(Guid threadId, Guid runId, CancellationToken cancellationToken)
    {
        try
        {
            var run = await _operations.GetRunAsync(threadId, runId, cancellationToken).ConfigureAwait(false);
            return run.Kwargs?.ToElement() is { ValueKind: JsonValueKind.Object } kwargs
                && kwargs.TryGetProperty("resumable", out var resumable)
                && resumable.ValueKind == JsonValueKind.True;
        }
        catch (LangGraphException exception) when (!TransientFailure.Is(exception))
        {
            // Not known, and never to be. Going on would risk a silent gap.
            return false;
        }
    }
}
