using System.Net;
using Microsoft.Extensions.Logging;

namespace TypedLangGraph.Http;

/// <summary>What repeated requests tell the log: paths without ids, never a key, never a payload.</summary>
internal static partial class RetryTelemetry
{
    private const string Category = "TypedLangGraph.Http";

    public static void Retrying(ILoggerFactory? loggerFactory, ServerOperation operation, HttpStatusCode? status, int attempt, TimeSpan delay)
    {
        if (loggerFactory?.CreateLogger(Category) is not { } logger)
            return;
        if (status is { } answered)
            LogRefused(logger, operation.Method, operation.Path, (int)answered, attempt, delay);
        else
            LogUnreachable(logger, operation.Method, operation.Path, attempt, delay);
    }

    /// <summary>A wait for a run goes on behind a lost connection.</summary>
    public static void GoingOn(ILoggerFactory? loggerFactory, Guid? runId, int attempt, TimeSpan delay)
    {
        if (loggerFactory?.CreateLogger(Category) is { } logger)
            LogGoingOn(logger, runId, attempt, delay);
    }

    [LoggerMessage(2, LogLevel.Warning, "{Method} {Path} was answered with status {Status}: repetition {Attempt} in {Delay}.")]
    private static partial void LogRefused(ILogger logger, HttpMethod method, string path, int status, int attempt, TimeSpan delay);

    [LoggerMessage(3, LogLevel.Warning, "{Method} {Path} found no connection or lost it: repetition {Attempt} in {Delay}.")]
    private static partial void LogUnreachable(ILogger logger, HttpMethod method, string path, int attempt, TimeSpan delay);

    [LoggerMessage(4, LogLevel.Warning, "The connection broke while run {RunId} was waited for: attempt {Attempt} to wait on, in {Delay}.")]
    private static partial void LogGoingOn(ILogger logger, Guid? runId, int attempt, TimeSpan delay);
}
