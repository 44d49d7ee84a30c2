namespace TypedLangGraph;

public sealed partial class RunsClient
{
    /// <summary>Cancels a run. Endpoint: <c>POST /threads/{thread_id}/runs/{run_id}/cancel</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="runId">The run.</param>
    /// <param name="options">How; <see langword="null"/> interrupts the run and does not wait.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task CancelAsync(Guid threadId, Guid runId, RunCancelOptions? options = null, CancellationToken cancellationToken = default) =>
        // JavaScript servers take any text for true, so false is said by saying nothing.
        _operations.CancelRunAsync(threadId, runId, RunRequests.OnlyTrue(options is { Wait: true }), options?.Action, options?.Reason, cancellationToken);

    /// <summary>Cancels several runs at once. Endpoint: <c>POST /runs/cancel</c>. Needs a Python server.</summary>
    /// <param name="runs">Which runs.</param>
    /// <param name="action">Whether the states that they have reached stay; <see langword="null"/> leaves it to the server, which keeps them.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="NotSupportedByServerException">The server does not have the operation.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task CancelManyAsync(RunSelection runs, CancelAction? action = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return _operations.CancelRunsAsync(action, runs.ToRequest(), cancellationToken);
    }

    /// <summary>Deletes a run; what it has left on the thread stays. Endpoint: <c>DELETE /threads/{thread_id}/runs/{run_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task DeleteAsync(Guid threadId, Guid runId, CancellationToken cancellationToken = default) =>
        _operations.DeleteRunAsync(threadId, runId, cancellationToken);
}
