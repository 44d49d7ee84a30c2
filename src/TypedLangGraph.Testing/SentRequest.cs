namespace TypedLangGraph.Testing;

/// <summary>A request as the server saw it.</summary>
public sealed class SentRequest
{
    internal SentRequest(HttpRequestMessage request, ReadOnlyMemory<byte> body)
    {
        Method = request.Method;
        Uri = request.RequestUri!;
        Headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(static header => header.Key, static header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Body = body.IsEmpty ? default : JsonPayload.FromUtf8(body);
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The address.</summary>
    public Uri Uri { get; }

    /// <summary>The path, without the query.</summary>
    public string Path => Uri.AbsolutePath;

    /// <summary>The headers, by their names in any case. They may hold an API key.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body; JSON <c>null</c> when there was none.</summary>
    public JsonPayload Body { get; }

    /// <summary>The method and the path.</summary>
    public override string ToString() => $"{Method} {Path}";
}
