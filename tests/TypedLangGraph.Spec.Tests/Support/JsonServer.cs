using System.Net;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Support;

/// <summary>Servers that answer every request with JSON.</summary>
internal static class JsonServer
{
    public static StubServer Answer(string body) => Answer(() => body);

    public static StubServer Answer(Func<string> body) => new(_ => new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new StringContent(body(), System.Text.Encoding.UTF8, "application/json"),
    });

    public static StubServer NoContent(HttpStatusCode status) => new(_ => new HttpResponseMessage(status));

    public static (HttpMethod Method, string Path) Line(this RecordedRequest request) => (request.Method, request.Uri.PathAndQuery);
}
