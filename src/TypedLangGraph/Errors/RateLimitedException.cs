using System.Net;

namespace TypedLangGraph;

/// <summary>Too many requests: status 429. <see cref="ApiErrorDetails.RetryAfter"/> says how long to wait.</summary>
public sealed class RateLimitedException : LangGraphApiException
{
    /// <inheritdoc/>
    public RateLimitedException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
