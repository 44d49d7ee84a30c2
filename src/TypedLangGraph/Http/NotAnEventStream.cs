using System.Text;

namespace TypedLangGraph.Http;

/// <summary>Describes a successful response that should have been a stream of events and is not.</summary>
internal static class NotAnEventStream
{
    private const int MaxExcerptBytes = 200;

    public static async Task<StreamFormatException> ToExceptionAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var request = response.RequestMessage;
        var type = response.Content.Headers.ContentType?.ToString() ?? "none";
        return new StreamFormatException(
            $"{request?.Method} {request?.RequestUri} answered with content type {type} instead of text/event-stream: \"{await ReadExcerptAsync(response, cancellationToken).ConfigureAwait(false)}\". Check that the base address is the Agent Server's and that no proxy answers in its place.");
    }

    private static async Task<string> ReadExcerptAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[MaxExcerptBytes];
        try
        {
            var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return Encoding.UTF8.GetString(buffer, 0, length).ReplaceLineEndings(" ");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return string.Empty;
        }
    }
}
