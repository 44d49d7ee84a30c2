using System.Net;

namespace TypedLangGraph;

/// <summary>The thread, run, assistant or route does not exist: status 404.</summary>
public sealed class NotFoundException : LangGraphApiException
{
    /// <inheritdoc/>
    public NotFoundException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
