using System.Net;

namespace TypedLangGraph;

/// <summary>The server refused the request's content: status 400 or 422.</summary>
public sealed class InvalidRequestException : LangGraphApiException
{
    /// <inheritdoc/>
    public InvalidRequestException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
