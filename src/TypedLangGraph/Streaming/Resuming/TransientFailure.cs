using System.Net;

namespace TypedLangGraph.Streaming.Resuming;

/// <summary>Tells failures that may pass from those that stay.</summary>
internal static class TransientFailure
{
    public static bool Is(LangGraphException exception) => exception switch
    {
        LangGraphConnectionException or LangGraphTimeoutException => true,
        LangGraphApiException { StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
        _ => false,
    };
}
