using TypedLangGraph.Http;

namespace TypedLangGraph;

public sealed partial class AssistantsClient
{
    /// <summary>
    /// Lists the versions of an assistant, the newest first, asking for the next page when the last one is used up. Endpoint:
    /// <c>POST /assistants/{assistant_id}/versions</c>.
    /// </summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="options">Which versions; <see langword="null"/> lists all of them.</param>
    /// <param name="cancellationToken">Ends the list.</param>
    /// <exception cref="NotFoundException">There is no such assistant; JavaScript servers say so also when no version is left to list.</exception>
    /// <exception cref="LangGraphException">A request failed for another reason.</exception>
    public IAsyncEnumerable<AssistantVersion> ListVersionsAsync(
        string assistantId, AssistantVersionsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AssistantVersionsOptions();
        Paging.Check(options.Offset, options.PageSize);
        return Paging.EnumerateAsync(
            options.Offset, options.PageSize, (offset, token) => GetVersionsAsync(assistantId, options, offset, token), cancellationToken);
    }

    /// <summary>Lists one page of an assistant's versions, the newest first. Endpoint: <c>POST /assistants/{assistant_id}/versions</c>.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="options">Which versions; <see langword="null"/> lists the first of all versions.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotFoundException">There is no such assistant; JavaScript servers say so also when no version is left to list.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Page<AssistantVersion>> ListVersionsPageAsync(
        string assistantId, AssistantVersionsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AssistantVersionsOptions();
        Paging.Check(options.Offset, options.PageSize);
        return _operations.ListAssistantVersionsAsync(assistantId, options.ToRequest(options.Offset), cancellationToken);
    }

    /// <summary>Makes a version of an assistant the latest one, which runs use from now on. Endpoint: <c>POST /assistants/{assistant_id}/latest</c>.</summary>
    /// <param name="assistantId">The assistant's id, or the id of a graph, which means its default assistant.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The assistant in that version.</returns>
    /// <exception cref="NotFoundException">There is no such assistant or version.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<Assistant> SetLatestAsync(string assistantId, int version, CancellationToken cancellationToken = default) =>
        _operations.SetLatestAssistantVersionAsync(assistantId, new AssistantVersionRequest { Version = version }, cancellationToken);

    private async Task<IReadOnlyList<AssistantVersion>> GetVersionsAsync(
        string assistantId, AssistantVersionsOptions options, int offset, CancellationToken cancellationToken)
    {
        try
        {
            return await _operations.ListAssistantVersionsAsync(assistantId, options.ToRequest(offset), cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException) when (offset > options.Offset)
        {
            // A JavaScript server takes a page behind the last version for a missing assistant.
            return [];
        }
    }
}
