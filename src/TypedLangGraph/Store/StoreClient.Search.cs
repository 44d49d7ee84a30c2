using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using TypedLangGraph.Http;

namespace TypedLangGraph;

public sealed partial class StoreClient
{
    /// <summary>Finds items, their values read as <typeparamref name="T"/>.</summary>
    /// <inheritdoc cref="SearchAsync(IReadOnlyList{string}, StoreSearchOptions?, CancellationToken)"/>
    /// <param name="namespacePrefix">The labels that the items' namespaces begin with; none for all.</param>
    /// <param name="typeInfo">How the type is read, from a source-generated JsonSerializerContext.</param>
    /// <param name="options">What to search for; <see langword="null"/> finds all items.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <exception cref="ResponseFormatException">A value does not fit <typeparamref name="T"/>.</exception>
    public IAsyncEnumerable<StoreItem<T>> SearchAsync<T>(
        IReadOnlyList<string> namespacePrefix, JsonTypeInfo<T> typeInfo, StoreSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return SelectAsync(SearchAsync(namespacePrefix, options, cancellationToken), item => StoreValue.Read(item, typeInfo), cancellationToken);
    }

    /// <summary>Finds items, their values read as a generated type.</summary>
    /// <inheritdoc cref="SearchAsync(IReadOnlyList{string}, StoreSearchOptions?, CancellationToken)"/>
    /// <typeparam name="TState">The generated type.</typeparam>
    /// <exception cref="StateDecodingException">A value does not fit <typeparamref name="TState"/>.</exception>
    public IAsyncEnumerable<StoreItem<TState>> SearchAsync<TState>(
        IReadOnlyList<string> namespacePrefix, StoreSearchOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState> =>
        SelectAsync(SearchAsync(namespacePrefix, options, cancellationToken), StoreValue.ReadState<TState>, cancellationToken);

    /// <summary>Finds items, asking for the next page when the last one is used up. Endpoint: <c>POST /store/items/search</c>.</summary>
    /// <param name="namespacePrefix">The labels that the items' namespaces begin with; none for all.</param>
    /// <param name="options">What to search for; <see langword="null"/> finds all items.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ArgumentException">A label has a full stop in it.</exception>
    /// <exception cref="LangGraphException">A request failed.</exception>
    public IAsyncEnumerable<StoreItem> SearchAsync(
        IReadOnlyList<string> namespacePrefix, StoreSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StoreSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        var prefix = StoreLabels.Check(namespacePrefix);
        return Paging.EnumerateAsync(
            options.Offset, options.PageSize, (offset, token) => GetPageAsync(options.ToRequest(prefix, offset), token), cancellationToken);
    }

    /// <summary>Finds one page of items. Endpoint: <c>POST /store/items/search</c>.</summary>
    /// <param name="namespacePrefix">The labels that the items' namespaces begin with; none for all.</param>
    /// <param name="options">What to search for; <see langword="null"/> finds the first of all items.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">A label has a full stop in it.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<IReadOnlyList<StoreItem>> SearchPageAsync(
        IReadOnlyList<string> namespacePrefix, StoreSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StoreSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return GetPageAsync(options.ToRequest(StoreLabels.Check(namespacePrefix), options.Offset), cancellationToken);
    }

    private async Task<IReadOnlyList<StoreItem>> GetPageAsync(StoreSearchRequest request, CancellationToken cancellationToken) =>
        (await _operations.SearchStoreItemsAsync(request, cancellationToken).ConfigureAwait(false)).Items;

    private static async IAsyncEnumerable<StoreItem<T>> SelectAsync<T>(
        IAsyncEnumerable<StoreItem> items, Func<StoreItem, StoreItem<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return read(item);
    }
}
