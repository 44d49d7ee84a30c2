using Microsoft.Extensions.Logging;

namespace TypedLangGraph.Streaming.Telemetry;

/// <summary>What streams tell the log: ids, counts and outcomes, never a key, never a payload.</summary>
internal static partial class StreamLog
{
    public const string Category = "TypedLangGraph.Streaming";

    [LoggerMessage(1, LogLevel.Warning, "The stream of run {RunId} broke off: attempt {Attempt} to resume it, in {Delay}, after event {LastEventId}.")]
    public static partial void Reconnecting(ILogger logger, Guid? runId, int attempt, TimeSpan delay, string? lastEventId, Exception cause);

    [LoggerMessage(5, LogLevel.Debug, "The stream of run {RunId} on thread {ThreadId} has begun.")]
    public static partial void Begun(ILogger logger, Guid? runId, Guid? threadId);

    [LoggerMessage(6, LogLevel.Information, "The stream of run {RunId} on thread {ThreadId} has ended after {Duration} and {Events} events: {Outcome}.")]
    public static partial void Ended(ILogger logger, Guid? runId, Guid? threadId, TimeSpan duration, int events, string outcome);
}
