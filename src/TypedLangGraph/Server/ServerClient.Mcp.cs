using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <content>Assistants as tools of the Model Context Protocol.</content>
public sealed partial class ServerClient
{
    /// <summary>Calls a method in the Model Context Protocol. Endpoint: <c>POST /mcp/</c>. Needs a Python server.</summary>
    /// <param name="method">The method, for example <c>tools/list</c> or <c>tools/call</c>.</param>
    /// <param name="parameters">The parameters of the method, as the protocol has them; <see langword="null"/> sends none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; a method that failed has an <see cref="JsonRpcResponse.Error"/>.</returns>
    /// <exception cref="ResponseFormatException">The server did not answer.</exception>
    /// <exception cref="NotSupportedByServerException">The server does not speak the protocol.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<JsonRpcResponse> CallMcpAsync(string method, JsonPayload? parameters = null, CancellationToken cancellationToken = default) =>
        await _operations.CallMcpAsync(JsonRpc.Call(method, parameters), cancellationToken).ConfigureAwait(false)
            ?? throw new ResponseFormatException($"POST /mcp/ did not answer the call of {method}. Use NotifyMcpAsync for notifications.");

    /// <summary>Sends a notification, which has no answer, in the Model Context Protocol. Endpoint: <c>POST /mcp/</c>. Needs a Python server.</summary>
    /// <param name="method">The method, for example <c>notifications/initialized</c>.</param>
    /// <param name="parameters">The parameters of the method, as the protocol has them; <see langword="null"/> sends none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotSupportedByServerException">The server does not speak the protocol.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task NotifyMcpAsync(string method, JsonPayload? parameters = null, CancellationToken cancellationToken = default) =>
        _operations.CallMcpAsync(JsonRpc.Notification(method, parameters), cancellationToken);

    /// <summary>
    /// Asks for the messages that a server sends of itself in the Model Context Protocol. Endpoint: <c>GET /mcp/</c>. Needs a server that starts
    /// conversations, which none does so far: they answer with status 405.
    /// </summary>
    /// <param name="cancellationToken">Ends the stream and closes the connection.</param>
    /// <returns>The messages as they come.</returns>
    /// <exception cref="NotSupportedByServerException">The server starts no conversations.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public IAsyncEnumerable<JsonPayload> StreamMcpAsync(CancellationToken cancellationToken = default)
    {
        var request = new ServerRequest(ServerOperations.StreamMcp, AgentServerOperations.StreamMcpPath());
        return JsonEventStream.ReadAsync(_transport, request, body: null, AgentServerJsonContext.Default.JsonPayload, _options.MaxEventBytes, cancellationToken);
    }

    /// <summary>Ends a session of the Model Context Protocol. Endpoint: <c>DELETE /mcp/</c>. Needs a Python server.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>False when there was no session to end: servers keep none so far.</returns>
    /// <exception cref="NotSupportedByServerException">The server does not speak the protocol.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<bool> EndMcpSessionAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await _operations.EndMcpSessionAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
