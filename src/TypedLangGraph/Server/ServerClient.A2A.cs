using System.Text.Json;
using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <content>Assistants as agents of the Agent-to-Agent protocol.</content>
public sealed partial class ServerClient
{
    /// <summary>
    /// Calls a method of an assistant in the Agent-to-Agent protocol, and waits for its answer. Endpoint: <c>POST /a2a/{assistant_id}</c>. Needs a
    /// Python server.
    /// </summary>
    /// <param name="assistantId">The assistant's id.</param>
    /// <param name="method">The method: <c>message/send</c>, <c>tasks/get</c> or <c>tasks/cancel</c>.</param>
    /// <param name="parameters">The parameters of the method, as the protocol has them; <see langword="null"/> sends none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer; a method that failed has an <see cref="JsonRpcResponse.Error"/>.</returns>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="NotSupportedByServerException">The server does not speak the protocol.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<JsonRpcResponse> CallA2AAsync(
        string assistantId, string method, JsonPayload? parameters = null, CancellationToken cancellationToken = default) =>
        _operations.CallA2AAsync(assistantId, JsonRpc.Call(method, parameters), cancellationToken);

    /// <summary>
    /// Calls a method of an assistant in the Agent-to-Agent protocol that answers several times. Endpoint: <c>POST /a2a/{assistant_id}</c>. Needs a
    /// Python server.
    /// </summary>
    /// <param name="assistantId">The assistant's id.</param>
    /// <param name="method">The method: <c>message/stream</c>.</param>
    /// <param name="parameters">The parameters of the method, as the protocol has them; <see langword="null"/> sends none.</param>
    /// <param name="cancellationToken">Ends the stream and closes the connection.</param>
    /// <returns>The answers as they come.</returns>
    /// <exception cref="NotFoundException">There is no such assistant.</exception>
    /// <exception cref="NotSupportedByServerException">The server does not speak the protocol.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public IAsyncEnumerable<JsonRpcResponse> StreamA2AAsync(
        string assistantId, string method, JsonPayload? parameters = null, CancellationToken cancellationToken = default)
    {
        var path = RequestPath.Of($"a2a/{assistantId}").ToString();
        var request = new ServerRequest(ServerOperations.CallA2A, path) { Accept = JsonEventStream.MediaType };
        var body = JsonSerializer.SerializeToUtf8Bytes(JsonRpc.Call(method, parameters), AgentServerJsonContext.Default.JsonRpcRequest);
        return JsonEventStream.ReadAsync(_transport, request, body, AgentServerJsonContext.Default.JsonRpcResponse, _options.MaxEventBytes, cancellationToken);
    }
}
