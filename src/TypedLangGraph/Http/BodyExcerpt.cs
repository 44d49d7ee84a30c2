using System.Text;

namespace TypedLangGraph.Http;

/// <summary>Reads the beginning of a body that only an error message is made of: what cannot be had in time is left out.</summary>
internal static class BodyExcerpt
{
    /// <param name="response">The response.</param>
    /// <param name="maxBytes">How much of the body to read.</param>
    /// <param name="timeout">Ends the reading.</param>
    /// <param name="cancellationToken">Cancels it, for the caller.</param>
    public static async Task<string> ReadAsync(HttpResponseMessage response, int maxBytes, CancellationToken timeout, CancellationToken cancellationToken)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout, cancellationToken);
        var buffer = new byte[maxBytes];
        var length = 0;
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(linked.Token).ConfigureAwait(false);
            while (length < maxBytes && await stream.ReadAsync(buffer.AsMemory(length), linked.Token).ConfigureAwait(false) is var read and > 0)
                length += read;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The status is worth more than the rest of the body.
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }
}
