using System.Text.Json;

namespace TypedLangGraph.Testing.Requests;

/// <summary>Makes threads, which nothing else has to know of.</summary>
internal static class ThreadRoutes
{
    /// <returns>Null for a request that is about something else.</returns>
    public static HttpResponseMessage? Answer(SentRequest request)
    {
        if (request.Method != HttpMethod.Post || request.Path.TrimEnd('/') != "/threads")
            return null;
        var wanted = request.Body.ToElement();
        var threadId = wanted.ValueKind == JsonValueKind.Object && wanted.TryGetProperty("thread_id", out var id) && id.TryGetGuid(out var given)
            ? given
            : Guid.NewGuid();
        return Responses.Thread(threadId, last: null);
    }
}
