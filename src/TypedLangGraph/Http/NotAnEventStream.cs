namespace TypedLangGraph.Http;

/// <summary>Describes a successful response that should have been a stream of events and is not.</summary>
internal static class NotAnEventStream
{
    private const int MaxExcerptBytes = 200;

    public static async Task<StreamFormatException> ToExceptionAsync(HttpResponseMessage response, CancellationToken timeout, CancellationToken cancellationToken)
    {
        var request = response.RequestMessage;
        var excerpt = await BodyExcerpt.ReadAsync(response, MaxExcerptBytes, timeout, cancellationToken).ConfigureAwait(false);
        var type = response.Content.Headers.ContentType?.ToString() ?? "none";
        return new StreamFormatException(
            $"{request?.Method} {request?.RequestUri} answered with content type {type} instead of text/event-stream: \"{excerpt.ReplaceLineEndings(" ")}\". Check that the base address is the Agent Server's and that no proxy answers in its place.");
    }
}
