namespace TypedLangGraph;

public sealed partial class RunsClient
{
    /// <summary>
    /// Starts a run on a thread and waits for what it comes to. The server keeps the connection alive while it waits; a lost one is replaced
    /// as <see cref="LangGraphClientOptions.Reconnect"/> says, without a second run. Endpoint: <c>POST /threads/{thread_id}/runs/wait</c>.
    /// </summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="options">The input, and how to run.</param>
    /// <param name="cancellationToken">
    /// Ends the wait; the run goes on unless <see cref="RunOptions{TState}.OnDisconnect"/> says otherwise.
    /// </param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="RunFailedException">The run failed.</exception>
    /// <exception cref="StateDecodingException">The result does not fit the state.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public async Task<RunResult<TState>> WaitAsync<TState>(
        Guid threadId, string assistantId, ThreadRunOptions<TState> options, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(options);
        var answer = await _operations.WaitForRunAsync(threadId, RunRequests.ForThread(assistantId, options), cancellationToken).ConfigureAwait(false);
        return RunResultReader.Read<TState>(answer.RequireBody(), answer.RunId);
    }

    /// <summary>Starts a run without a thread and waits for what it comes to. Endpoint: <c>POST /runs/wait</c>.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="options">The input, and how to run.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="RunFailedException">The run failed.</exception>
    /// <exception cref="StateDecodingException">The result does not fit the state.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public async Task<RunResult<TState>> WaitAsync<TState>(
        string assistantId, StatelessRunOptions<TState> options, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(options);
        var answer = await _operations.WaitForStatelessRunAsync(RunRequests.Stateless(assistantId, options), cancellationToken).ConfigureAwait(false);
        return RunResultReader.Read<TState>(answer.RequireBody(), answer.RunId);
    }

    /// <summary>
    /// Waits for what a run that exists already comes to. Endpoint: <c>GET /threads/{thread_id}/runs/{run_id}/join</c>.
    /// </summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancelOnDisconnect">Whether the run is cancelled when this connection is lost. The default is false.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="RunFailedException">The run failed, or, on a JavaScript server, does not exist.</exception>
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="StateDecodingException">The result does not fit the state.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public async Task<RunResult<TState>> JoinAsync<TState>(
        Guid threadId, Guid runId, bool cancelOnDisconnect = false, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        var answer = await _operations.JoinRunAsync(threadId, runId, RunRequests.OnlyTrue(cancelOnDisconnect), cancellationToken).ConfigureAwait(false);
        return RunResultReader.Read<TState>(answer.RequireBody(), runId);
    }
}
