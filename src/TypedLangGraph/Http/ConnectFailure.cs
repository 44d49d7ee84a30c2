namespace TypedLangGraph.Http;

/// <summary>Tells failures to connect from later ones: a request that had no connection cannot have reached the server.</summary>
internal static class ConnectFailure
{
    public static bool Is(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;

    /// <summary>
    /// True for the handler's own ConnectTimeout. A timeout of the HttpClient has the same form, so that nothing can be told when there is one.
    /// </summary>
    public static bool IsTimeout(OperationCanceledException exception, HttpClient httpClient, CancellationToken ownTimeout) =>
        exception.InnerException is TimeoutException && httpClient.Timeout == Timeout.InfiniteTimeSpan && !ownTimeout.IsCancellationRequested;
}
