using System.Net;

namespace TypedLangGraph;

/// <summary>The server answered with a status that means failure. Subclasses tell the common causes apart.</summary>
public class LangGraphApiException : LangGraphException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="statusCode">The response's status.</param>
    /// <param name="details">What else the response said; <see langword="null"/> means nothing.</param>
    public LangGraphApiException(string message, HttpStatusCode statusCode, ApiErrorDetails? details = null)
        : base(message)
    {
        StatusCode = statusCode;
        Details = details ?? ApiErrorDetails.None;
    }

    /// <summary>The response's status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>What the response said besides its status.</summary>
    public ApiErrorDetails Details { get; }
}
