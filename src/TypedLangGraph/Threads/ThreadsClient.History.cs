using System.Runtime.CompilerServices;
using TypedLangGraph.Http;

namespace TypedLangGraph;

public sealed partial class ThreadsClient
{
    /// <summary>Lists states of a thread, the newest first, their values read as <typeparamref name="TState"/>.</summary>
    /// <inheritdoc cref="GetHistoryAsync(Guid, ThreadHistoryOptions?, CancellationToken)"/>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="StateDecodingException">The values of a state do not fit <typeparamref name="TState"/>.</exception>
    public async Task<IReadOnlyList<ThreadState<TState>>> GetHistoryAsync<TState>(
        Guid threadId, ThreadHistoryOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        var states = await GetHistoryAsync(threadId, options, cancellationToken).ConfigureAwait(false);
        return [.. states.Select(ThreadState<TState>.From)];
    }

    /// <summary>Lists states of a thread, the newest first. Endpoint: <c>POST /threads/{thread_id}/history</c>.</summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="options">Which states; <see langword="null"/> means the ten latest.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<IReadOnlyList<LangGraphThreadState>> GetHistoryAsync(
        Guid threadId, ThreadHistoryOptions? options = null, CancellationToken cancellationToken = default) =>
        _operations.GetThreadHistoryAsync(threadId, (options ?? new ThreadHistoryOptions()).ToRequest(), cancellationToken);

    /// <summary>Walks back through all states of a thread, the newest first, their values read as <typeparamref name="TState"/>.</summary>
    /// <inheritdoc cref="EnumerateHistoryAsync(Guid, int, CancellationToken)"/>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    /// <exception cref="StateDecodingException">The values of a state do not fit <typeparamref name="TState"/>.</exception>
    public async IAsyncEnumerable<ThreadState<TState>> EnumerateHistoryAsync<TState>(
        Guid threadId, int pageSize = Paging.DefaultPageSize, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        await foreach (var state in EnumerateHistoryAsync(threadId, pageSize, cancellationToken).ConfigureAwait(false))
            yield return ThreadState<TState>.From(state);
    }

    /// <summary>
    /// Walks back through all states of a thread, the newest first, asking for the next page when the last one is used up. Endpoint:
    /// <c>GET /threads/{thread_id}/history</c>.
    /// </summary>
    /// <param name="threadId">The thread.</param>
    /// <param name="pageSize">How many states one request brings.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="NotFoundException">There is no such thread.</exception>
    /// <exception cref="LangGraphException">A request failed for another reason.</exception>
    public async IAsyncEnumerable<LangGraphThreadState> EnumerateHistoryAsync(
        Guid threadId, int pageSize = Paging.DefaultPageSize, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Paging.Check(offset: 0, pageSize);
        string? before = null;
        do
        {
            var page = await _operations.ListThreadHistoryAsync(threadId, pageSize, before, cancellationToken).ConfigureAwait(false);
            foreach (var state in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return state;
            }

            before = page.Count >= pageSize ? page[^1].Checkpoint?.CheckpointId : null;
        }
        while (before is not null);
    }
}
