using System.Net;

namespace TypedLangGraph;

/// <summary>The API key is missing or wrong: status 401.</summary>
public sealed class UnauthorizedException : LangGraphApiException
{
    /// <inheritdoc/>
    public UnauthorizedException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
