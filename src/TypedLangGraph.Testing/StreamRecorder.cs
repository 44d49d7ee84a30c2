using TypedLangGraph.Testing.Recording;

namespace TypedLangGraph.Testing;

/// <summary>
/// Records the streams of a real server, byte by byte, while a client reads them: put it in front of the handler of the client's HttpClient, and play the files
/// with <see cref="RunScript.FromRecording(string)"/>.
/// </summary>
/// <remarks>
/// Only bodies are recorded, never headers. Events of <see cref="StreamMode.Debug"/> and of <see cref="StreamMode.Tasks"/> may echo the headers of the request, and all of them hold what the graph works on: look
/// before you check a recording in.
/// </remarks>
public sealed class StreamRecorder : DelegatingHandler
{
    private readonly Func<SentRequest, string?> _fileOf;

    /// <summary>Records into files that the test names.</summary>
    /// <param name="fileOf">
    /// The path of the file for a request whose answer is a stream; <see langword="null"/> records nothing of it. Clients ask for streams again when they
    /// resume, and behind a run's end: record those with method POST, which start a run.
    /// </param>
    public StreamRecorder(Func<SentRequest, string?> fileOf)
    {
        ArgumentNullException.ThrowIfNull(fileOf);
        _fileOf = fileOf;
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var sent = new SentRequest(request, body);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/event-stream" && _fileOf(sent) is { } path)
            response.Content = await RecordedContent.OpenAsync(response.Content, path, cancellationToken).ConfigureAwait(false);
        return response;
    }
}
