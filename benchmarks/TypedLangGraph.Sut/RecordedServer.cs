using System.Net.Http.Headers;

namespace TypedLangGraph.Sut;

/// <summary>Answers every request with the same event stream, held in memory: the client without a socket.</summary>
internal sealed class RecordedServer(byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new StreamContent(new MemoryStream(body, writable: false));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
    }
}
