using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>
/// The server itself: what it is, how it is, and the protocols by which agents of other makers reach its assistants. Reached as
/// <see cref="LangGraphClient.Server"/>.
/// </summary>
public sealed partial class ServerClient
{
    private readonly AgentServerTransport _transport;
    private readonly AgentServerOperations _operations;
    private readonly LangGraphClientOptions _options;

    internal ServerClient(AgentServerTransport transport, AgentServerOperations operations, LangGraphClientOptions options)
    {
        _transport = transport;
        _operations = operations;
        _options = options;
    }

    /// <summary>Tells which server this is and what it can do. Endpoint: <c>GET /info</c>.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Its versions and flags; <see cref="ServerInfoExtensions.Supports"/> reads the flags.</returns>
    /// <exception cref="LangGraphException">The request failed.</exception>
    public Task<ServerInfo> GetInfoAsync(CancellationToken cancellationToken = default) => _operations.GetServerInfoAsync(cancellationToken);

    /// <summary>Tells whether the server is well. It is asked once: a failure is not repeated. Endpoint: <c>GET /ok</c>.</summary>
    /// <param name="checkDatabase">Whether the server asks its database, too. The default is false. Needs a Python server; others ignore it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>True when it is well, as far as it says.</returns>
    /// <exception cref="ServerErrorException">It is not well.</exception>
    /// <exception cref="LangGraphConnectionException">It cannot be reached.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<bool> CheckHealthAsync(bool checkDatabase = false, CancellationToken cancellationToken = default) =>
        (await _operations.CheckServerHealthAsync(checkDatabase ? 1 : null, cancellationToken).ConfigureAwait(false)).Ok;

    /// <summary>Gets measurements of the server as Prometheus reads them. Endpoint: <c>GET /metrics</c>. Needs a Python server.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotSupportedByServerException">The server does not have the operation.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<string> GetMetricsAsync(CancellationToken cancellationToken = default) => _operations.GetServerMetricsAsync(format: null, cancellationToken);

    /// <summary>Gets measurements of the server as JSON: queues, workers, requests. Endpoint: <c>GET /metrics</c>. Needs a Python server.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotSupportedByServerException">The server does not have the operation.</exception>
    /// <exception cref="ResponseFormatException">The answer is not JSON.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public async Task<JsonPayload> GetMetricsJsonAsync(CancellationToken cancellationToken = default)
    {
        var text = await _operations.GetServerMetricsAsync("json", cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonPayload.Parse(text);
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new ResponseFormatException($"The answer to GET /metrics?format=json is not JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Gets the page that describes the server to people, in HTML. Endpoint: <c>GET /docs</c>. Needs a Python server.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="NotSupportedByServerException">The server does not have the operation.</exception>
    /// <exception cref="LangGraphException">The request failed for another reason.</exception>
    public Task<string> GetDocsAsync(CancellationToken cancellationToken = default) => _operations.GetServerDocsAsync(cancellationToken);
}
