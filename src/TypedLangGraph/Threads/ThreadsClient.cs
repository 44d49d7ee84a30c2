using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Threads: the state that runs leave behind for one another. Reached as <see cref="LangGraphClient.Threads"/>.</summary>
public sealed partial class ThreadsClient
{
    private readonly AgentServerTransport _transport;
    private readonly AgentServerOperations _operations;
    private readonly RunsClient _runs;

    internal ThreadsClient(AgentServerTransport transport, AgentServerOperations operations, RunsClient runs)
    {
        _transport = transport;
        _operations = operations;
        _runs = runs;
    }

    /// <summary>Creates a thread. Endpoint: <c>POST /threads</c>.</summary>
    /// <param name="options">What to create it with; <see langword="null"/> creates an empty thread.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ConflictException">The id is taken.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<LangGraphThread> CreateAsync(ThreadCreateOptions? options = null, CancellationToken cancellationToken = default) =>
        _operations.CreateThreadAsync((options ?? new ThreadCreateOptions()).ToRequest(), cancellationToken);

    /// <summary>Gets a thread with the values of its latest state. Endpoint: <c>GET /threads/{thread_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<LangGraphThread> GetAsync(Guid threadId, CancellationToken cancellationToken = default) =>
        _operations.GetThreadAsync(threadId, cancellationToken);

    /// <summary>
    /// Finds threads, asking for the next page when the last one is used up. Endpoint: <c>POST /threads/search</c>. Threads that are created
    /// meanwhile can move others from one page to the next.
    /// </summary>
    /// <param name="options">What to search for; <see langword="null"/> finds all threads.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="LangGraphException">A request failed.</exception>
    public IAsyncEnumerable<LangGraphThread> SearchAsync(ThreadSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ThreadSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return Paging.EnumerateAsync(
            options.Offset, options.PageSize, (offset, token) => _operations.SearchThreadsAsync(options.ToRequest(offset), token), cancellationToken);
    }

    /// <summary>Finds one page of threads. Endpoint: <c>POST /threads/search</c>.</summary>
    /// <param name="options">What to search for; <see langword="null"/> finds the first of all threads.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<IReadOnlyList<LangGraphThread>> SearchPageAsync(ThreadSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ThreadSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return _operations.SearchThreadsAsync(options.ToRequest(options.Offset), cancellationToken);
    }

    /// <summary>Changes a thread's metadata or time to live. Endpoint: <c>PATCH /threads/{thread_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">What to change.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The changed thread.</returns>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<LangGraphThread> UpdateAsync(Guid threadId, ThreadUpdateOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _operations.UpdateThreadAsync(threadId, options.ToRequest(), cancellationToken);
    }

    /// <summary>Deletes a thread with its states and runs. Endpoint: <c>DELETE /threads/{thread_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task DeleteAsync(Guid threadId, CancellationToken cancellationToken = default) =>
        _operations.DeleteThreadAsync(threadId, cancellationToken);
}
