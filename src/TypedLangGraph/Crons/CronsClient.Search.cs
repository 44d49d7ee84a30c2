using TypedLangGraph.Http;

namespace TypedLangGraph;

public sealed partial class CronsClient
{
    /// <summary>
    /// Finds crons, asking for the next page when the last one is used up. Endpoint: <c>POST /runs/crons/search</c>. Needs a Python server.
    /// </summary>
    /// <param name="options">What to search for; <see langword="null"/> finds all crons.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="NotSupportedByServerException">The server has no crons.</exception>
    /// <exception cref="LangGraphException">A request failed for another reason.</exception>
    public IAsyncEnumerable<Cron> SearchAsync(CronSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CronSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return Paging.EnumerateAsync(
            options.Offset, options.PageSize, (offset, token) => _operations.SearchCronsAsync(options.ToRequest(offset), token), cancellationToken);
    }

    /// <summary>Finds one page of crons, with what the server tells about the next. Endpoint: <c>POST /runs/crons/search</c>. Needs a Python server.</summary>
    /// <param name="options">What to search for; <see langword="null"/> finds the first of all crons.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotSupportedByServerException">The server has no crons.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Page<Cron>> SearchPageAsync(CronSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CronSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return _operations.SearchCronsAsync(options.ToRequest(options.Offset), cancellationToken);
    }

    /// <summary>Counts crons. Endpoint: <c>POST /runs/crons/count</c>. Needs a Python server.</summary>
    /// <param name="options">Which ones; <see langword="null"/> counts all.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotSupportedByServerException">The server has no crons.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<int> CountAsync(CronCountOptions? options = null, CancellationToken cancellationToken = default) =>
        _operations.CountCronsAsync((options ?? new CronCountOptions()).ToRequest(), cancellationToken);
}
