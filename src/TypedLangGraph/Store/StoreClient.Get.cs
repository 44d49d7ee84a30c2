using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph;

public sealed partial class StoreClient
{
    /// <summary>Gets an item, its value read as <typeparamref name="T"/>. Endpoint: <c>GET /store/items</c>.</summary>
    /// <param name="namespace">Where the item lies: labels without full stops, at least one.</param>
    /// <param name="key">The item's name in its namespace.</param>
    /// <param name="typeInfo">How the type is read, from a source-generated JsonSerializerContext.</param>
    /// <param name="refreshTtl">Whether the item's time to live begins anew; <see langword="null"/> leaves it to the store. Needs a Python server.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <returns><see langword="null"/> when there is no such item.</returns>
    /// <exception cref="ArgumentException">The namespace is none.</exception>
    /// <exception cref="ResponseFormatException">The value does not fit <typeparamref name="T"/>.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public async Task<StoreItem<T>?> GetAsync<T>(
        IReadOnlyList<string> @namespace, string key, JsonTypeInfo<T> typeInfo, bool? refreshTtl = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        return await GetAsync(@namespace, key, refreshTtl, cancellationToken).ConfigureAwait(false) is { } item ? StoreValue.Read(item, typeInfo) : null;
    }

    /// <summary>Gets an item, its value read as a generated type. Endpoint: <c>GET /store/items</c>.</summary>
    /// <param name="namespace">Where the item lies: labels without full stops, at least one.</param>
    /// <param name="key">The item's name in its namespace.</param>
    /// <param name="refreshTtl">Whether the item's time to live begins anew; <see langword="null"/> leaves it to the store. Needs a Python server.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="TState">The generated type.</typeparam>
    /// <returns><see langword="null"/> when there is no such item.</returns>
    /// <exception cref="ArgumentException">The namespace is none.</exception>
    /// <exception cref="StateDecodingException">The value does not fit <typeparamref name="TState"/>.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public async Task<StoreItem<TState>?> GetAsync<TState>(
        IReadOnlyList<string> @namespace, string key, bool? refreshTtl = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState> =>
        await GetAsync(@namespace, key, refreshTtl, cancellationToken).ConfigureAwait(false) is { } item ? StoreValue.ReadState<TState>(item) : null;

    /// <summary>Gets an item. Endpoint: <c>GET /store/items</c>.</summary>
    /// <param name="namespace">Where the item lies: labels without full stops, at least one.</param>
    /// <param name="key">The item's name in its namespace.</param>
    /// <param name="refreshTtl">Whether the item's time to live begins anew; <see langword="null"/> leaves it to the store. Needs a Python server.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns><see langword="null"/> when there is no such item.</returns>
    /// <exception cref="ArgumentException">The namespace is none.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<StoreItem?> GetAsync(IReadOnlyList<string> @namespace, string key, bool? refreshTtl = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        // Servers read one text with full stops here, whatever descriptions say.
        return _operations.GetStoreItemAsync(string.Join('.', StoreLabels.Require(@namespace)), key, refreshTtl, cancellationToken);
    }
}
