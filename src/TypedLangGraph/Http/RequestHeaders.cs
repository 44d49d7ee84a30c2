using System.Reflection;

namespace TypedLangGraph.Http;

/// <summary>The headers that every request carries: the API key, the user agent and the caller's own.</summary>
internal sealed class RequestHeaders
{
    private const string ApiKeyHeader = "x-api-key";
    private static readonly string UserAgent = "TypedLangGraph/" + Version();
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public RequestHeaders(LangGraphClientOptions options)
    {
        foreach (var (name, value) in options.Headers)
        {
            if (string.Equals(name, ApiKeyHeader, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"Set the API key with {nameof(LangGraphClientOptions)}.{nameof(LangGraphClientOptions.ApiKey)}, not as the header {ApiKeyHeader}.", nameof(options));
            _headers.Add(new(name, value));
        }

        if (ApiKey.Find(options) is { } key)
            _headers.Add(new(ApiKeyHeader, key));
        if (!options.Headers.Keys.Contains("User-Agent", StringComparer.OrdinalIgnoreCase))
            _headers.Add(new("User-Agent", UserAgent));
    }

    public void AddTo(HttpRequestMessage request)
    {
        foreach (var (name, value) in _headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                throw new ArgumentException($"{name} cannot be a request header: remove it from {nameof(LangGraphClientOptions)}.{nameof(LangGraphClientOptions.Headers)}.");
        }
    }

    private static string Version()
    {
        var version = typeof(RequestHeaders).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return version.Split('+')[0];
    }
}
