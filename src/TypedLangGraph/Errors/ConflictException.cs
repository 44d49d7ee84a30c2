using System.Net;

namespace TypedLangGraph;

/// <summary>The request conflicts with the resource's state: status 409.</summary>
public class ConflictException : LangGraphApiException
{
    /// <inheritdoc/>
    public ConflictException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
