using System.Net;

namespace TypedLangGraph;

/// <summary>
/// The server does not have the operation: status 405 or 501, 404 from a route that does not exist, or 500 with "Not implemented". Development
/// servers lack some operations, and old servers lack new ones.
/// </summary>
public sealed class NotSupportedByServerException : LangGraphApiException
{
    /// <inheritdoc/>
    public NotSupportedByServerException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }

    /// <summary>The operation as the server's description has it, for example <c>POST /threads/prune</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Which servers have it, for example "a Python server", or <see langword="null"/> when every supported server should.</summary>
    public required string? Needs { get; init; }
}
