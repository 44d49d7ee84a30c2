using System.Net;

namespace TypedLangGraph;

/// <summary>The server failed: status 500 or above.</summary>
public sealed class ServerErrorException : LangGraphApiException
{
    /// <inheritdoc/>
    public ServerErrorException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
