using System.Net;
using System.Net.Http.Headers;

namespace TypedLangGraph.Sut;

/// <summary>Answers each new run with the same event stream, held in memory: the client without a socket. It keeps no runs.</summary>
internal sealed class RecordedServer(byte[] body) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post)
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
        var content = new StreamContent(new MemoryStream(body, writable: false));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return Task.FromResult(new HttpResponseMessage { Content = content, RequestMessage = request });
    }
}
