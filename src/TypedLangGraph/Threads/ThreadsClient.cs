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
        GetAsync(threadId, new ThreadGetOptions(), cancellationToken);

    /// <summary>Gets a thread with the values of its latest state, and what else the options ask for. Endpoint: <c>GET /threads/{thread_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">What to get besides.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<LangGraphThread> GetAsync(Guid threadId, ThreadGetOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _operations.GetThreadAsync(threadId, options.IncludeTtl ? "ttl" : null, cancellationToken);
    }

    /// <summary>Changes a thread's metadata or time to live. Endpoint: <c>PATCH /threads/{thread_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">What to change.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The changed thread.</returns>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<LangGraphThread> UpdateAsync(Guid threadId, ThreadUpdateOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return await _operations.UpdateThreadAsync(threadId, prefer: null, options.ToRequest(), cancellationToken).ConfigureAwait(false)
            ?? throw new ResponseFormatException($"The server changed thread {threadId} but answered without it. Get the thread, or use UpdateMinimalAsync.");
    }

    /// <summary>
    /// Changes a thread's metadata or time to live without having the thread sent back, which spares loading its state. Endpoint:
    /// <c>PATCH /threads/{thread_id}</c> with <c>Prefer: return=minimal</c>; servers that do not know it send the thread all the same.
    /// </summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">What to change.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task UpdateMinimalAsync(Guid threadId, ThreadUpdateOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _operations.UpdateThreadAsync(threadId, prefer: "return=minimal", options.ToRequest(), cancellationToken);
    }

    /// <summary>Deletes a thread with its states and runs. Endpoint: <c>DELETE /threads/{thread_id}</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task DeleteAsync(Guid threadId, CancellationToken cancellationToken = default) =>
        _operations.DeleteThreadAsync(threadId, cancellationToken);
}
