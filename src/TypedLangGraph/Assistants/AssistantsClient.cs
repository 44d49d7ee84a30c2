using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>Assistants: graphs with their configurations. Reached as <see cref="LangGraphClient.Assistants"/>.</summary>
public sealed partial class AssistantsClient
{
    private readonly AgentServerOperations _operations;

    internal AssistantsClient(AgentServerOperations operations) => _operations = operations;

    /// <summary>Gets an assistant. Endpoint: <c>GET /assistants/{assistant_id}</c>.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Assistant> GetAsync(string assistantId, CancellationToken cancellationToken = default) =>
        _operations.GetAssistantAsync(assistantId, cancellationToken);

    /// <summary>
    /// Finds assistants, asking for the next page when the last one is used up. Endpoint: <c>POST /assistants/search</c>. Assistants that are
    /// created meanwhile can move others from one page to the next.
    /// </summary>
    /// <param name="options">What to search for; <see langword="null"/> finds all assistants.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="LangGraphException">A request failed.</exception>
    public IAsyncEnumerable<Assistant> SearchAsync(AssistantSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AssistantSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return Paging.EnumerateAsync(
            options.Offset, options.PageSize, (offset, token) => _operations.SearchAssistantsAsync(options.ToRequest(offset), token), cancellationToken);
    }

    /// <summary>Finds one page of assistants, with what the server tells about the next. Endpoint: <c>POST /assistants/search</c>.</summary>
    /// <param name="options">What to search for; <see langword="null"/> finds the first of all assistants.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<Page<Assistant>> SearchPageAsync(AssistantSearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AssistantSearchOptions();
        Paging.Check(options.Offset, options.PageSize);
        return _operations.SearchAssistantsAsync(options.ToRequest(options.Offset), cancellationToken);
    }
}
