namespace TypedLangGraph.Http;

/// <summary>The HttpClient of a client that was given none.</summary>
internal static class OwnHttpClient
{
    public static HttpClient Create() => new(ServerConnections.Create(ServerConnections.ConnectTimeout))
    {
        // A stream may stay open for hours; requests have a timeout of their own.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
