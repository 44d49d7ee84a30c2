using TypedLangGraph.Http;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// Finds where a stream can be resumed: the address in <c>Location</c>, which Python servers send, or that of the run in
/// <c>Content-Location</c>. Only on the server's own origin, so that the API key goes nowhere else.
/// </summary>
internal static class ResumeAddress
{
    /// <returns>An address to ask, or <see langword="null"/> when the headers name none on the server's origin.</returns>
    public static Uri? Find(HttpResponseMessage response, Uri baseAddress)
    {
        if (response.Headers.Location is { } location)
            return OnOrigin(location, baseAddress);
        return response.Content.Headers.ContentLocation is { } run ? OnOrigin(Append(run, "/stream"), baseAddress) : null;
    }

    /// <summary>Where a lost wait for a run goes on.</summary>
    /// <returns>Null also for a run without a thread whose server sends no <c>Location</c>: such a run cannot be joined.</returns>
    public static Uri? FindJoin(HttpResponseMessage response, Uri baseAddress)
    {
        if (response.Headers.Location is { } location)
            return OnOrigin(location, baseAddress);
        return response.Content.Headers.ContentLocation is { } run && run.OriginalString.Contains("/threads/", StringComparison.Ordinal)
            ? OnOrigin(Append(run, "/join"), baseAddress)
            : null;
    }

    private static Uri Append(Uri address, string suffix) => new(address.OriginalString.TrimEnd('/') + suffix, UriKind.RelativeOrAbsolute);

    private static Uri? OnOrigin(Uri address, Uri baseAddress)
    {
        // A path from the server does not know of a prefix that a proxy has put in front of it.
        var absolute = address.IsAbsoluteUri && address.Scheme != Uri.UriSchemeFile
            ? address
            : new Uri(baseAddress, WithoutPrefix(address.OriginalString, baseAddress));
        return ServerAddress.IsSameOrigin(absolute, baseAddress) ? absolute : null;
    }

    private static string WithoutPrefix(string path, Uri baseAddress)
    {
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal))
            return path;
        return path.StartsWith(baseAddress.AbsolutePath, StringComparison.Ordinal) ? path : path.TrimStart('/');
    }
}
