using System.Runtime.CompilerServices;
using TypedLangGraph.Http;

namespace TypedLangGraph;

public sealed partial class ThreadsClient
{
    /// <summary>Finds threads, their values read as <typeparamref name="TState"/>.</summary>
    /// <inheritdoc cref="SearchAsync(ThreadSearchOptions?, CancellationToken)"/>
    /// <typeparam name="TState">The state type of the graph that all of them are for; search for its <c>graph_id</c> in the metadata.</typeparam>
    /// <exception cref="StateDecodingException">The values of a thread do not fit <typeparamref name="TState"/>.</exception>
    public async IAsyncEnumerable<LangGraphThread<TState>> SearchAsync<TState>(
        ThreadSearchOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TState : IGraphState<TState>
    {
        await foreach (var thread in SearchAsync(options, cancellationToken).ConfigureAwait(false))
            yield return LangGraphThread<TState>.From(thread);
    }

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

    /// <summary>Finds one page of threads, with what the server tells about the next. Endpoint: <c>POST /threads/search</c>.</summary>
    /// <param name="options">What to search for; <see langword="null"/> finds the first of all threads.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<Page<LangGraphThread>> SearchPageAsync(ThreadSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ThreadSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return _operations.SearchThreadsAsync(options.ToRequest(options.Offset), cancellationToken);
    }

    /// <summary>Counts threads. Endpoint: <c>POST /threads/count</c>.</summary>
    /// <param name="options">Which ones; <see langword="null"/> counts all.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<int> CountAsync(ThreadCountOptions? options = null, CancellationToken cancellationToken = default) =>
        _operations.CountThreadsAsync((options ?? new ThreadCountOptions()).ToRequest(), cancellationToken);
}
