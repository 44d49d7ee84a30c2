namespace TypedLangGraph.Drift.Documents;

/// <summary>Gets documents from files and servers, within limits of size and time.</summary>
/// <param name="maxBytes">The size from which a document is refused.</param>
/// <param name="timeout">How long a server may take for the whole document.</param>
internal sealed class DocumentSource(int maxBytes, TimeSpan timeout)
{
    public static readonly DocumentSource Default = new(16 * 1024 * 1024, TimeSpan.FromSeconds(30));

    private const string WhoDescribesItself = "JavaScript servers do not describe themselves; Python servers do, at /openapi.json.";

    /// <summary>Reads a document.</summary>
    /// <param name="location">A path, or a URL of the scheme http, https or file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DriftException">There is no such document, it is too large, or it takes too long.</exception>
    public async Task<ApiDocument> ReadAsync(string location, CancellationToken cancellationToken)
    {
        if (!location.Contains("://", StringComparison.Ordinal))
            return await ReadFileAsync(location, cancellationToken);
        if (!Uri.TryCreate(location, UriKind.Absolute, out var url))
            throw new DriftException($"{location} is not a URL.");
        return url.Scheme switch
        {
            "http" or "https" => await DownloadAsync(url, cancellationToken),
            "file" => await ReadFileAsync(url.LocalPath, cancellationToken),
            _ => throw new DriftException($"{location}: documents are read from files, http and https only."),
        };
    }

    private async Task<ApiDocument> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length > maxBytes)
                throw TooLarge(path);
            return ApiDocument.Parse(await File.ReadAllBytesAsync(path, cancellationToken), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DriftException($"{path} cannot be read: {exception.Message}");
        }
    }

    private async Task<ApiDocument> DownloadAsync(Uri url, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = timeout, MaxResponseContentBufferSize = maxBytes };
        try
        {
            using var response = await http.GetAsync(url, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new DriftException($"{url} was answered with status {(int)response.StatusCode}. {WhoDescribesItself}");
            return ApiDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken), url.ToString());
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw TooLarge(url.ToString());
        }
        catch (HttpRequestException exception)
        {
            throw new DriftException($"{url} cannot be read: {exception.Message}");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DriftException($"{url} was not answered in full within {timeout.TotalSeconds} seconds.");
        }
    }

    private DriftException TooLarge(string location) => new($"{location} is larger than {maxBytes} bytes.");
}
