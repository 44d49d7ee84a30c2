using TypedLangGraph.Http;

namespace TypedLangGraph;

public sealed partial class RunsClient
{
    /// <summary>Starts a run on a thread in the background. Endpoint: <c>POST /threads/{thread_id}/runs</c>.</summary>
    /// <remarks>What the run streams is recorded as the options ask, for those who join it.</remarks>
    /// <param name="threadId">The thread.</param>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="options">The input, and how to run.</param>
    /// <param name="cancellationToken">Ends the request; a run that was started goes on.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="NotFoundException">There is no such thread or assistant.</exception>
    /// <exception cref="ThreadBusyException">A run is active on the thread, and the new one is not to wait for it.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Run> CreateAsync<TState>(
        Guid threadId, string assistantId, ThreadRunOptions<TState> options, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(options);
        return _operations.CreateRunAsync(threadId, RunRequests.ForThread(assistantId, options), cancellationToken);
    }

    /// <summary>Starts a run without a thread in the background. Endpoint: <c>POST /runs</c>.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph.</param>
    /// <param name="options">The input, and how to run.</param>
    /// <param name="cancellationToken">Ends the request; a run that was started goes on.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Run> CreateAsync<TState>(
        string assistantId, StatelessRunOptions<TState> options, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(assistantId);
        ArgumentNullException.ThrowIfNull(options);
        return _operations.CreateStatelessRunAsync(RunRequests.Stateless(assistantId, options), cancellationToken);
    }

    /// <summary>Gets a run, for example to see how far it has come. Endpoint: <c>GET /threads/{thread_id}/runs/{run_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Run> GetAsync(Guid threadId, Guid runId, CancellationToken cancellationToken = default) =>
        _operations.GetRunAsync(threadId, runId, cancellationToken);

    /// <summary>
    /// Lists the runs of a thread, the newest first, asking for the next page when the last one is used up. Endpoint:
    /// <c>GET /threads/{thread_id}/runs</c>.
    /// </summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">Which runs; <see langword="null"/> lists all of them.</param>
    /// <param name="cancellationToken">Ends the list.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">A request failed for another reason.</exception>
    public IAsyncEnumerable<Run> ListAsync(Guid threadId, RunListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RunListOptions();
        Paging.Check(options.Offset, options.PageSize);
        return Paging.EnumerateAsync(
            options.Offset, options.PageSize, (offset, token) => GetPageAsync(threadId, options, offset, token), cancellationToken);
    }

    /// <summary>Lists one page of a thread's runs, the newest first. Endpoint: <c>GET /threads/{thread_id}/runs</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">Which runs; <see langword="null"/> lists the first of all runs.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<IReadOnlyList<Run>> ListPageAsync(Guid threadId, RunListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RunListOptions();
        Paging.Check(options.Offset, options.PageSize);
        return GetPageAsync(threadId, options, options.Offset, cancellationToken);
    }

    private Task<IReadOnlyList<Run>> GetPageAsync(Guid threadId, RunListOptions options, int offset, CancellationToken cancellationToken) =>
        _operations.ListRunsAsync(threadId, options.PageSize, offset, options.Status, options.FieldsToLoad, cancellationToken);
}
