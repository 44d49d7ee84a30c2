using System.Text.Json.Serialization.Metadata;

namespace TypedLangGraph;

/// <summary>
/// The store: items that outlive threads, by namespace and key. Reached as <see cref="LangGraphClient.Store"/>. An item's value is a JSON object,
/// written and read as a type of the caller's JsonSerializerContext, as a graph state, or untyped.
/// </summary>
public sealed partial class StoreClient
{
    private readonly AgentServerOperations _operations;

    internal StoreClient(AgentServerOperations operations) => _operations = operations;

    /// <summary>Stores an item; one with the same namespace and key is replaced. Endpoint: <c>PUT /store/items</c>.</summary>
    /// <param name="namespace">Where the item lies: labels without full stops, at least one.</param>
    /// <param name="key">The item's name in its namespace.</param>
    /// <param name="value">What to store.</param>
    /// <param name="typeInfo">How the type is written, from a source-generated JsonSerializerContext.</param>
    /// <param name="options">How to store it; <see langword="null"/> leaves it to the store.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="T">The type of the value, which becomes a JSON object.</typeparam>
    /// <exception cref="ArgumentException">The namespace is none, or the value is not an object.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task PutAsync<T>(
        IReadOnlyList<string> @namespace,
        string key,
        T value,
        JsonTypeInfo<T> typeInfo,
        StorePutOptions? options = null,
        CancellationToken cancellationToken = default) =>
        PutAsync(@namespace, key, JsonPayload.From(value, typeInfo), options, cancellationToken);

    /// <summary>Stores a state as an item; one with the same namespace and key is replaced. Endpoint: <c>PUT /store/items</c>.</summary>
    /// <param name="namespace">Where the item lies: labels without full stops, at least one.</param>
    /// <param name="key">The item's name in its namespace.</param>
    /// <param name="value">What to store.</param>
    /// <param name="options">How to store it; <see langword="null"/> leaves it to the store.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <typeparam name="TState">A generated type.</typeparam>
    /// <exception cref="ArgumentException">The namespace is none.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task PutAsync<TState>(
        IReadOnlyList<string> @namespace, string key, TState value, StorePutOptions? options = null, CancellationToken cancellationToken = default)
        where TState : IGraphState<TState> =>
        PutAsync(@namespace, key, JsonPayload.FromState(value), options, cancellationToken);

    /// <summary>Stores an item; one with the same namespace and key is replaced. Endpoint: <c>PUT /store/items</c>.</summary>
    /// <param name="namespace">Where the item lies: labels without full stops, at least one.</param>
    /// <param name="key">The item's name in its namespace.</param>
    /// <param name="value">What to store: a JSON object.</param>
    /// <param name="options">How to store it; <see langword="null"/> leaves it to the store.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The namespace is none, or the value is not an object.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task PutAsync(
        IReadOnlyList<string> @namespace, string key, JsonPayload value, StorePutOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var request = new StorePutRequest
        {
            Namespace = StoreLabels.Require(@namespace),
            Key = key,
            Value = StoreValue.RequireObject(value),
            Index = options?.ToIndex(),
            Ttl = options?.Ttl?.TotalMinutes,
        };
        return _operations.PutStoreItemAsync(request, cancellationToken);
    }

    /// <summary>Deletes an item, if there is one. Endpoint: <c>DELETE /store/items</c>.</summary>
    /// <param name="namespace">Where the item lies: labels without full stops, at least one.</param>
    /// <param name="key">The item's name in its namespace.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="ArgumentException">The namespace is none.</exception>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task DeleteAsync(IReadOnlyList<string> @namespace, string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _operations.DeleteStoreItemAsync(new StoreDeleteRequest { Namespace = StoreLabels.Require(@namespace), Key = key }, cancellationToken);
    }
}
