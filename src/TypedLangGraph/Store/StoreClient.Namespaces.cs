using TypedLangGraph.Http;

namespace TypedLangGraph;

public sealed partial class StoreClient
{
    /// <summary>
    /// Lists the namespaces that hold items, asking for the next page when the last one is used up. Endpoint: <c>POST /store/namespaces</c>.
    /// </summary>
    /// <param name="options">Which ones; <see langword="null"/> lists all.</param>
    /// <param name="cancellationToken">Ends the list.</param>
    /// <returns>The namespaces, each a list of labels.</returns>
    /// <exception cref="ArgumentException">A label has a full stop in it.</exception>
    /// <exception cref="LangGraphException">A request failed.</exception>
    public IAsyncEnumerable<IReadOnlyList<string>> ListNamespacesAsync(StoreNamespacesOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StoreNamespacesOptions();
        Paging.Check(options.Offset, options.PageSize);
        return Paging.EnumerateAsync(
            options.Offset, options.PageSize, (offset, token) => GetNamespacesAsync(options.ToRequest(offset), token), cancellationToken);
    }

    /// <summary>Lists one page of the namespaces that hold items. Endpoint: <c>POST /store/namespaces</c>.</summary>
    /// <param name="options">Which ones; <see langword="null"/> lists the first of all.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The namespaces, each a list of labels.</returns>
    /// <exception cref="ArgumentException">A label has a full stop in it.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<IReadOnlyList<IReadOnlyList<string>>> ListNamespacesPageAsync(
        StoreNamespacesOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StoreNamespacesOptions();
        Paging.Check(options.Offset, options.PageSize);
        return GetNamespacesAsync(options.ToRequest(options.Offset), cancellationToken);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> GetNamespacesAsync(StoreNamespacesRequest request, CancellationToken cancellationToken)
    {
        var list = await _operations.ListStoreNamespacesAsync(request, cancellationToken).ConfigureAwait(false);
        if (list.Named is { } named)
            return named.Namespaces;
        return [.. (list.Plain ?? []).Select(labels => labels.Read(AgentServerJsonContext.Default.IReadOnlyListString) ?? [])];
    }
}
