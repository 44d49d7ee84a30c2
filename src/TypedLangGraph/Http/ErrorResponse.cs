using System.Net;
using System.Net.Http.Headers;

namespace TypedLangGraph.Http;

/// <summary>Turns a failed response into the exception for its cause, with what to do about it.</summary>
internal static class ErrorResponse
{
    private const int MaxBodyBytes = 16 * 1024;
    private const string BusyText = "already running a task";

    /// <param name="operation">What was asked for.</param>
    /// <param name="response">The response.</param>
    /// <param name="timeout">Ends the reading of the body, and leaves the exception with what the head has told.</param>
    /// <param name="cancellationToken">The caller's own token.</param>
    public static async Task<LangGraphApiException> ToExceptionAsync(
        ServerOperation operation, HttpResponseMessage response, CancellationToken timeout, CancellationToken cancellationToken)
    {
        var body = await BodyExcerpt.ReadAsync(response, MaxBodyBytes, timeout, cancellationToken).ConfigureAwait(false);
        var details = ErrorBody.Read(body) with
        {
            RequestId = response.Headers.TryGetValues("x-request-id", out var ids) ? ids.FirstOrDefault() : null,
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
        };
        return Create(operation, response, details);
    }

    private static LangGraphApiException Create(ServerOperation operation, HttpResponseMessage response, ApiErrorDetails details)
    {
        var status = response.StatusCode;
        if (status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict
            && details.ServerMessage?.Contains(BusyText, StringComparison.Ordinal) == true)
        {
            return new ThreadBusyException(Message("Wait for the thread's run, cancel it, or set MultitaskStrategy. JavaScript servers also say this of a thread that does not exist: create it first, or set IfNotExists."), status, details);
        }

        if (LacksOperation(status, details.ServerMessage))
        {
            var advice = $"{operation} needs {operation.Needs ?? "a newer server"}. Ask client.Server.GetInfoAsync() which server this is.";
            return new NotSupportedByServerException(Message(advice), status, details) { Operation = operation.ToString(), Needs = operation.Needs };
        }

        return (int)status switch
        {
            400 or 422 => new InvalidRequestException(Message("Correct the named part of the request."), status, details),
            401 => new UnauthorizedException(Message("Set LangGraphClientOptions.ApiKey or the environment variable LANGGRAPH_API_KEY to a valid key of this deployment."), status, details),
            403 => new ForbiddenException(Message("The key may not do this: use a key of the right workspace, or have access granted."), status, details),
            404 => new NotFoundException(Message("Check the id, and that the base address is the Agent Server's."), status, details),
            409 => new ConflictException(Message("Read the resource's present state and decide again."), status, details),
            429 => new RateLimitedException(Message("Wait as long as Details.RetryAfter says, then try again."), status, details),
            >= 500 => new ServerErrorException(Message("The fault is at the server: look at its logs, or try again later."), status, details),
            >= 300 and < 400 => new LangGraphApiException(Message($"Redirects are not followed, so that the API key stays with the configured host: use the final address{Target()} as the base address."), status, details),
            _ => new LangGraphApiException(Message("See the status and Details.ResponseBody."), status, details),
        };

        string Target() => response.Headers.Location is { IsAbsoluteUri: true } location ? $" ({location.GetLeftPart(UriPartial.Path)})" : string.Empty;

        string Message(string advice)
        {
            var request = response.RequestMessage;
            var reason = details.ServerMessage?.TrimEnd(' ', '.', '\r', '\n') ?? "the server gave no reason";
            return $"{request?.Method} {request?.RequestUri?.AbsolutePath} failed with status {(int)status} ({response.ReasonPhrase ?? status.ToString()}): {reason}. {advice}";
        }
    }

    /// <summary>A route that does not exist has no words of its own; a thing that does not exist is named.</summary>
    private static bool LacksOperation(HttpStatusCode status, string? message) => status switch
    {
        HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented => true,
        HttpStatusCode.NotFound => message is "404 Not Found" or "Not Found",
        HttpStatusCode.InternalServerError => message is "Not implemented",
        _ => false,
    };

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > DateTimeOffset.UtcNow ? date - DateTimeOffset.UtcNow : null);
}
