namespace TypedLangGraph;

public sealed partial class ThreadsClient
{
    /// <summary>Gets a state of a thread, its values read as <typeparamref name="TState"/>.</summary>
    /// <inheritdoc cref="GetStateAsync(Guid, ThreadStateOptions?, CancellationToken)"/>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="StateDecodingException">The values do not fit <typeparamref name="TState"/>.</exception>
    public async Task<ThreadState<TState>> GetStateAsync<TState>(
        Guid threadId, ThreadStateOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState> =>
        ThreadState<TState>.From(await GetStateAsync(threadId, options, cancellationToken).ConfigureAwait(false));

    /// <summary>Gets a state of a thread.</summary>
    /// <remarks>
    /// Endpoints: <c>GET /threads/{thread_id}/state</c> for the latest state, <c>GET /threads/{thread_id}/state/{checkpoint_id}</c> for an
    /// earlier one with its subgraphs, <c>POST /threads/{thread_id}/state/checkpoint</c> for any other.
    /// </remarks>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">Which state; <see langword="null"/> means the latest one.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<LangGraphThreadState> GetStateAsync(Guid threadId, ThreadStateOptions? options = null, CancellationToken cancellationToken = default)
    {
        // Unset is omitted: what is not asked for is not said.
        var subgraphs = RunRequests.OnlyTrue(options is { Subgraphs: true });
        var select = ThreadStateOptions.FieldsToLoad(options?.Select);
        return options?.Checkpoint switch
        {
            null => _operations.GetThreadStateAsync(threadId, subgraphs, select, cancellationToken),
            // JavaScript servers refuse the body's subgraphs, and take it in the query only.
            { CheckpointId: { Length: > 0 } id, CheckpointNamespace: null or "" } when subgraphs is true =>
                _operations.GetThreadStateByCheckpointIdAsync(threadId, id, subgraphs, select, cancellationToken),
            var checkpoint => _operations.GetThreadStateAtCheckpointAsync(
                threadId, new ThreadStateCheckpointRequest { Checkpoint = checkpoint, Subgraphs = subgraphs, Select = select }, cancellationToken),
        };
    }

    /// <summary>Writes values to a thread's state as if a node had written them: reducers apply, and a new checkpoint is stored.</summary>
    /// <remarks>Endpoint: <c>POST /threads/{thread_id}/state</c>. A thread that has never run must have been created for a graph.</remarks>
    /// <param name="threadId">The thread.</param>
    /// <param name="values">The members to write; those that are not set keep their values.</param>
    /// <param name="options">As which node, and where; <see langword="null"/> means the last node and the latest state.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <returns>The new checkpoint.</returns>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="ConflictException">A run is active on the thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<ThreadStateUpdateResult> UpdateStateAsync<TState>(
        Guid threadId, StateUpdate<TState> values, ThreadStateUpdateOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState> =>
        UpdateStateAsync(threadId, JsonPayload.FromUpdate(values), options, cancellationToken);

    /// <inheritdoc cref="UpdateStateAsync{TState}(Guid, StateUpdate{TState}, ThreadStateUpdateOptions?, CancellationToken)"/>
    /// <param name="threadId">The thread.</param>
    /// <param name="values">A JSON object with the keys to write. JSON null writes nothing, but moves the graph on from the node that is named.</param>
    /// <param name="options">As which node, and where; <see langword="null"/> means the last node and the latest state.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task<ThreadStateUpdateResult> UpdateStateAsync(
        Guid threadId, JsonPayload values, ThreadStateUpdateOptions? options = null, CancellationToken cancellationToken = default) =>
        _operations.UpdateThreadStateAsync(threadId, (options ?? new ThreadStateUpdateOptions()).ToRequest(values), cancellationToken);
}
