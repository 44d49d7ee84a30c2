using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;

namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>A line of the log with all that was exported of it.</summary>
internal sealed record Logged(EventId Id, string Category, LogLevel Level, string? Text, string Attributes, string? Exception)
{
    public static IEnumerable<Logged> Of(LogRecord record) =>
    [
        new(record.EventId, record.CategoryName!, record.LogLevel, record.FormattedMessage, string.Join(' ', record.Attributes ?? []), record.Exception?.ToString()),
    ];
}
