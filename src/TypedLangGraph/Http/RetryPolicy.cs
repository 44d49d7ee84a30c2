using System.Net;

namespace TypedLangGraph.Http;

/// <summary>Sends a request again when that may help and can do no harm.</summary>
internal sealed class RetryPolicy(LangGraphClientOptions options)
{
    /// <param name="operation">What is asked for.</param>
    /// <param name="send">Makes one attempt; its number comes first, beginning with 1.</param>
    /// <param name="cancellationToken">Ends the attempts and the waits between them.</param>
    public async Task<T> RunAsync<T>(ServerOperation operation, Func<int, CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan delay;
            try
            {
                return await send(attempt, cancellationToken).ConfigureAwait(false);
            }
            catch (LangGraphException exception) when (Plan(operation, attempt, exception) is { } planned)
            {
                delay = planned;
                RetryTelemetry.Retrying(options.LoggerFactory, operation, (exception as LangGraphApiException)?.StatusCode, attempt, delay);
            }

            await Task.Delay(delay, options.Retry.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <returns>How long to wait for the next attempt, or null when there is to be none.</returns>
    private TimeSpan? Plan(ServerOperation operation, int attempt, LangGraphException exception) =>
        attempt <= options.Retry.MaxRetries && MayRepeat(operation, exception) ? Delay(attempt, exception) : null;

    private static bool MayRepeat(ServerOperation operation, LangGraphException exception) => operation.Repetition switch
    {
        Repetition.Always => exception is LangGraphConnectionException || IsPassing(exception),
        Repetition.IfUnsent => exception is LangGraphConnectionException { MayHaveReachedServer: false },
        _ => false,
    };

    private static bool IsPassing(LangGraphException exception) => exception is LangGraphApiException
    {
        StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
    }
    and not NotSupportedByServerException;

    /// <returns>Null when the server asks for more than the caller wants to wait.</returns>
    private TimeSpan? Delay(int attempt, LangGraphException exception)
    {
        if (exception is LangGraphApiException { Details.RetryAfter: { } asked })
            return asked <= options.Retry.MaxRetryAfter ? asked : null;
        return BackOff.After(options.Retry.BaseDelay, options.Retry.MaxDelay, attempt - 1);
    }
}
