namespace TypedLangGraph;

public sealed partial class AssistantsClient
{
    /// <summary>Gets the JSON schemas of an assistant's graph. Endpoint: <c>GET /assistants/{assistant_id}/schemas</c>.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<GraphSchemas> GetSchemasAsync(string assistantId, CancellationToken cancellationToken = default) =>
        _operations.GetAssistantSchemasAsync(assistantId, cancellationToken);

    /// <summary>
    /// Gets the nodes and edges of an assistant's graph. Endpoint: <c>GET /assistants/{assistant_id}/graph</c>. The nodes' ids are the names
    /// that updates carry.
    /// </summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="xray">Whether to look into subgraphs, or how many levels deep; <see langword="null"/> leaves them closed.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<AssistantGraph> GetGraphAsync(string assistantId, GraphXray? xray = null, CancellationToken cancellationToken = default) =>
        _operations.GetAssistantGraphAsync(assistantId, xray, cancellationToken);

    /// <summary>Gets the JSON schemas of the subgraphs that the nodes of an assistant's graph run.</summary>
    /// <remarks>
    /// Endpoints: <c>GET /assistants/{assistant_id}/subgraphs</c>, and <c>GET /assistants/{assistant_id}/subgraphs/{namespace}</c> for those in one
    /// namespace.
    /// </remarks>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="options">Which subgraphs; <see langword="null"/> means those of the graph itself.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The schemas by namespace: the name of the node, below others with a <c>|</c> between them.</returns>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<IReadOnlyDictionary<string, SubgraphSchemas>> GetSubgraphsAsync(
        string assistantId, SubgraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        var recurse = RunRequests.OnlyTrue(options is { Recurse: true });
        var schemas = options?.Namespace is { } path
            ? await _operations.GetAssistantSubgraphsInAsync(assistantId, path, recurse, cancellationToken).ConfigureAwait(false)
            : await _operations.GetAssistantSubgraphsAsync(assistantId, recurse, cancellationToken).ConfigureAwait(false);
        return schemas.ToDictionary(entry => entry.Key, entry => SubgraphSchemaNames.Unify(entry.Value));
    }
}
