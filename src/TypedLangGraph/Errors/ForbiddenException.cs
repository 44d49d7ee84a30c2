using System.Net;

namespace TypedLangGraph;

/// <summary>The API key may not do this: status 403.</summary>
public sealed class ForbiddenException : LangGraphApiException
{
    /// <inheritdoc/>
    public ForbiddenException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
