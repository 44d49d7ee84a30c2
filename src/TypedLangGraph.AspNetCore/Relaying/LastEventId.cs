using Microsoft.AspNetCore.Http;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>The last event that a browser says it has seen.</summary>
internal static class LastEventId
{
    private const string Header = "Last-Event-ID";
    private const string Parameter = "lastEventId";

    /// <summary>
    /// The header is what <c>EventSource</c> sends when it comes back, and is newer than the parameter, with which a page opens one. An empty value is
    /// none.
    /// </summary>
    public static string? Of(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 } header, ..] ? header
        : request.Query[Parameter] is [{ Length: > 0 } parameter, ..] ? parameter
        : null;
}
