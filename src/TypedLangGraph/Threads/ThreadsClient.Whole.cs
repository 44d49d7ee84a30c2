namespace TypedLangGraph;

/// <content>What concerns threads as a whole: typed values, copies, cleaning up.</content>
public sealed partial class ThreadsClient
{
    /// <summary>Gets a thread, the values of its latest state read as <typeparamref name="TState"/>. Endpoint: <c>GET /threads/{thread_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">What to get besides; <see langword="null"/> means nothing.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="StateDecodingException">The values do not fit <typeparamref name="TState"/>.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<LangGraphThread<TState>> GetAsync<TState>(Guid threadId, ThreadGetOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState> =>
        LangGraphThread<TState>.From(await GetAsync(threadId, options ?? new ThreadGetOptions(), cancellationToken).ConfigureAwait(false));

    /// <summary>Copies a thread with its states, but without its runs. Endpoint: <c>POST /threads/{thread_id}/copy</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The copy, which has an id of its own.</returns>
    /// <exception cref="ConflictException">There is no such thread; other servers answer with a <see cref="NotFoundException"/>.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<LangGraphThread> CopyAsync(Guid threadId, CancellationToken cancellationToken = default) =>
        _operations.CopyThreadAsync(threadId, cancellationToken);

    /// <summary>Cleans up threads: deletes them, or all of their states but the latest. Endpoint: <c>POST /threads/prune</c>. Needs a Python server.</summary>
    /// <param name="threadIds">The threads; at least one.</param>
    /// <param name="strategy">What is removed; <see langword="null"/> leaves it to the server, which deletes the threads.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>How many threads were cleaned up.</returns>
    /// <exception cref="ArgumentException">There is no thread among them.</exception>
    /// <exception cref="NotSupportedByServerException">The server does not have the operation.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<int> PruneAsync(IEnumerable<Guid> threadIds, ThreadTtlStrategy? strategy = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(threadIds);
        Guid[] ids = [.. threadIds];
        if (ids.Length == 0)
            throw new ArgumentException("No thread is named. Pass the ids of the threads to clean up.", nameof(threadIds));
        var request = new ThreadPruneRequest { ThreadIds = ids, Strategy = strategy };
        return (await _operations.PruneThreadsAsync(request, cancellationToken).ConfigureAwait(false)).PrunedCount;
    }
}
