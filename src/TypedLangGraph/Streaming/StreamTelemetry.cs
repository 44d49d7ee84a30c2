using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace TypedLangGraph.Streaming;

/// <summary>What streams tell logs and metrics. Never a key, never a payload.</summary>
internal static partial class StreamTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "TypedLangGraph";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Reconnects = Meter.CreateCounter<long>(
        "langgraph.client.stream.reconnects", "{attempt}", "Attempts to resume a stream that broke off.");

    public static void Reconnecting(ReconnectAttempt attempt, ILoggerFactory? loggerFactory)
    {
        Reconnects.Add(1);
        if (loggerFactory?.CreateLogger("TypedLangGraph.Streaming") is { } logger)
            LogReconnecting(logger, attempt.RunId, attempt.Attempt, attempt.Delay, attempt.LastEventId, attempt.Cause);
    }

    [LoggerMessage(1, LogLevel.Warning, "The stream of run {RunId} broke off: attempt {Attempt} to resume it, in {Delay}, after event {LastEventId}.")]
    private static partial void LogReconnecting(ILogger logger, Guid? runId, int attempt, TimeSpan delay, string? lastEventId, Exception cause);
}
