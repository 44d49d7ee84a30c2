using System.Net;
using System.Net.Http.Headers;

namespace TypedLangGraph.Tests.Support;

/// <summary>Answers each request with what the test prepared, and keeps the requests.</summary>
internal sealed class StubServer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public static readonly Uri Address = new("http://agent.test/");

    public List<RecordedRequest> Requests { get; } = [];

    public LangGraphClient CreateClient(LangGraphClientOptions? options = null) =>
        new(new HttpClient(this) { BaseAddress = Address }, options ?? new LangGraphClientOptions { UseEnvironmentApiKey = false });

    public static StubServer Streaming(Stream body, string? contentLocation = null) => new(_ => EventStream(body, contentLocation));

    public static StubServer Streaming(byte[] body, string? contentLocation = null) => Streaming(new MemoryStream(body), contentLocation);

    public static HttpResponseMessage EventStream(Stream body, string? contentLocation = null)
    {
        var response = new HttpResponseMessage { Content = new StreamContent(body) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        if (contentLocation is not null)
            response.Content.Headers.ContentLocation = new Uri(contentLocation, UriKind.Relative);
        return response;
    }

    public static StubServer Answering(HttpStatusCode status, string body, string contentType = "application/json", Action<HttpResponseMessage>? change = null) => new(_ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, new MediaTypeHeaderValue(contentType)) };
        change?.Invoke(response);
        return response;
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new RecordedRequest(request.Method, request.RequestUri!, request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase), body));
        var response = answer(request);
        response.RequestMessage = request;
        return response;
    }
}

/// <summary>A request as the server saw it.</summary>
internal sealed record RecordedRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body);
