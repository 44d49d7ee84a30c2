namespace TypedLangGraph.Testing.Recording;

/// <summary>The content of an answer, copied into a file while it is read.</summary>
internal static class RecordedContent
{
    public static async Task<HttpContent> OpenAsync(HttpContent content, string path, CancellationToken cancellationToken)
    {
        var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var recorded = new StreamContent(new CopyingStream(body, File.Create(path)));
        foreach (var (name, values) in content.Headers)
            recorded.Headers.TryAddWithoutValidation(name, values);
        return recorded;
    }
}
