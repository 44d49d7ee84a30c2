using Microsoft.Extensions.Logging;

namespace TypedLangGraph.AspNetCore.Relaying;

/// <summary>What the service's log hears; the browser hears less.</summary>
internal static partial class RelayLog
{
    public const string Category = "TypedLangGraph.AspNetCore.Relay";

    [LoggerMessage(1, LogLevel.Warning, "The stream of run {RunId} ended with an error.")]
    public static partial void StreamEnded(ILogger logger, Guid? runId, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The browser has gone, but run {RunId} could not be cancelled.")]
    public static partial void NotCancelled(ILogger logger, Guid? runId, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "A chunk of run {RunId} could not be made into events for the browser: the service's function threw.")]
    public static partial void MapFailed(ILogger logger, Guid? runId, Exception exception);
}
