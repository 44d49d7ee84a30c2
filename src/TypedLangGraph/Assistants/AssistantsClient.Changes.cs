namespace TypedLangGraph;

public sealed partial class AssistantsClient
{
    /// <summary>Creates an assistant for a graph. Endpoint: <c>POST /assistants</c>.</summary>
    /// <param name="graphId">The id of the graph.</param>
    /// <param name="options">What to create it with; <see langword="null"/> creates an assistant without a configuration.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such graph.</exception>
    /// <exception cref="ConflictException">The id is taken.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Assistant> CreateAsync(string graphId, AssistantCreateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(graphId);
        return _operations.CreateAssistantAsync((options ?? new AssistantCreateOptions()).ToRequest(graphId), cancellationToken);
    }

    /// <summary>Changes an assistant, which makes a new version of it. Endpoint: <c>PATCH /assistants/{assistant_id}</c>.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="options">What to change.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Assistant> UpdateAsync(string assistantId, AssistantUpdateOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return _operations.UpdateAssistantAsync(assistantId, options.ToRequest(), cancellationToken);
    }

    /// <summary>Deletes an assistant with its versions. Endpoint: <c>DELETE /assistants/{assistant_id}</c>.</summary>
    /// <param name="assistantId">The assistant's id.</param>
    /// <param name="deleteThreads">Whether its threads go, too. The default is false.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task DeleteAsync(string assistantId, bool deleteThreads = false, CancellationToken cancellationToken = default) =>
        _operations.DeleteAssistantAsync(assistantId, RunRequests.OnlyTrue(deleteThreads), cancellationToken);

    /// <summary>Counts assistants. Endpoint: <c>POST /assistants/count</c>.</summary>
    /// <param name="options">Which ones; <see langword="null"/> counts all.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<int> CountAsync(AssistantCountOptions? options = null, CancellationToken cancellationToken = default) =>
        _operations.CountAssistantsAsync((options ?? new AssistantCountOptions()).ToRequest(), cancellationToken);
}
