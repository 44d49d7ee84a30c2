using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace TypedLangGraph.Resilience.Tests.Support;

/// <summary>Responses that a server gives instead of what it was asked for.</summary>
internal static class Answers
{
    public static HttpResponseMessage Status(HttpStatusCode status, TimeSpan? retryAfter = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(string.Empty) };
        response.Headers.RetryAfter = retryAfter is { } delay ? new RetryConditionHeaderValue(delay) : null;
        return response;
    }

    public static HttpResponseMessage EventStream(string body) => EventStream(new CutStream(Encoding.UTF8.GetBytes(body), ending: null));

    public static HttpResponseMessage EventStream(Stream body)
    {
        var response = new HttpResponseMessage { Content = new StreamContent(body) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("text/event-stream");
        return response;
    }

    public static HttpResponseMessage Run(Guid threadId, Guid runId, string status) => Json(
        $$"""{"run_id":"{{runId}}","thread_id":"{{threadId}}","assistant_id":"{{runId}}","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z","status":"{{status}}","metadata":{},"multitask_strategy":"reject","kwargs":{"resumable":true} }""");

    public static HttpResponseMessage Thread(Guid threadId) => Json(
        $$"""{"thread_id":"{{threadId}}","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z","status":"idle","metadata":{} }""");

    private static HttpResponseMessage Json(string body) => new() { Content = new StringContent(body, new MediaTypeHeaderValue("application/json")) };
}
