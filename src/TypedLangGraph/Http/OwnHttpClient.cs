namespace TypedLangGraph.Http;

/// <summary>The HttpClient of a client that was given none.</summary>
internal static class OwnHttpClient
{
    public static HttpClient Create() => new(
        new SocketsHttpHandler
        {
            // A followed redirect would hand the API key to another host.
            AllowAutoRedirect = false,
            // A stream that is left early has no end to wait for: its connection closes at once.
            ResponseDrainTimeout = TimeSpan.Zero,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
    {
        // A stream may stay open for hours; requests have a timeout of their own.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
