namespace TypedLangGraph.Http;

/// <summary>The headers that every request carries: the API key or the access token, the user agent and the caller's own.</summary>
internal sealed class RequestHeaders
{
    private const string ApiKeyHeader = "x-api-key";
    private const string AuthorizationHeader = "Authorization";
    private static readonly string UserAgent = "TypedLangGraph/" + LibraryVersion.Text;
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<CancellationToken, ValueTask<string>>? _accessTokenProvider;

    public RequestHeaders(LangGraphClientOptions options)
    {
        Use(options.Headers);
        _accessTokenProvider = options.AccessTokenProvider;
        if (_accessTokenProvider is not null && _headers.ContainsKey(AuthorizationHeader))
            throw new ArgumentException($"Both {nameof(LangGraphClientOptions)}.{nameof(LangGraphClientOptions.AccessTokenProvider)} and the header {AuthorizationHeader} are set: remove one of them.", nameof(options));
        if (ApiKey.Find(options) is { } key)
            _headers.Add(ApiKeyHeader, key);
        _headers.TryAdd("User-Agent", UserAgent);
    }

    private RequestHeaders(RequestHeaders others, IEnumerable<KeyValuePair<string, string>> headers)
    {
        _headers = new(others._headers, StringComparer.OrdinalIgnoreCase);
        Use(headers);
        _accessTokenProvider = _headers.ContainsKey(AuthorizationHeader) ? null : others._accessTokenProvider;
    }

    /// <summary>These headers and others, which come in place of those of the same name.</summary>
    public RequestHeaders With(IEnumerable<KeyValuePair<string, string>> headers) => new(this, headers);

    public void AddTo(HttpRequestMessage request)
    {
        foreach (var (name, value) in _headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                throw new ArgumentException($"{name} cannot be a request header: remove it from {nameof(LangGraphClientOptions)}.{nameof(LangGraphClientOptions.Headers)}.");
        }
    }

    /// <param name="request">Receives the access token, if there is to be one.</param>
    /// <param name="cancellationToken">Ends the wait for it.</param>
    public async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_accessTokenProvider is not null)
            request.Headers.Authorization = await AccessToken.GetAsync(_accessTokenProvider, cancellationToken).ConfigureAwait(false);
    }

    private void Use(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            if (string.Equals(name, ApiKeyHeader, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"Set the API key with {nameof(LangGraphClientOptions)}.{nameof(LangGraphClientOptions.ApiKey)}, not as the header {ApiKeyHeader}.", nameof(headers));
            _headers[name] = value;
        }
    }
}
