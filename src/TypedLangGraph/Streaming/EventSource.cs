using TypedLangGraph.Http;

namespace TypedLangGraph.Streaming;

/// <summary>Knows how to ask the server for a stream of events.</summary>
internal sealed class EventSource(AgentServerTransport transport, string path, byte[] body)
{
    public Task<HttpResponseMessage> OpenAsync(CancellationToken cancellationToken) =>
        transport.OpenEventStreamAsync(HttpMethod.Post, path, JsonBody.Create(body), cancellationToken);
}
