using System.Net;

namespace TypedLangGraph;

/// <summary>The thread runs a task and the multitask strategy is to reject another: status 409, or 422 on JavaScript servers.</summary>
public sealed class ThreadBusyException : ConflictException
{
    /// <inheritdoc/>
    public ThreadBusyException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message, statusCode, details)
    {
    }
}
