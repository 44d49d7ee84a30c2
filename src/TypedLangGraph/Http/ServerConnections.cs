namespace TypedLangGraph.Http;

/// <summary>The handler of connections to a server. Compiled into the package for dependency injection as well.</summary>
internal static class ServerConnections
{
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    public static SocketsHttpHandler Create(TimeSpan connectTimeout) => new()
    {
        // A followed redirect would hand the API key to another host.
        AllowAutoRedirect = false,
        // A stream that is left early has no end to wait for: its connection closes at once.
        ResponseDrainTimeout = TimeSpan.Zero,
        ConnectTimeout = connectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
