using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>An application that exports with the OpenTelemetry SDK, under a span of its own.</summary>
internal sealed class Exports : IDisposable
{
    private const string ApplicationName = "Application";

    private readonly ListExporter<Activity, Activity> _spans = new(span => [span]);
    private readonly ListExporter<Metric, Measured> _metrics = new(Measured.Of);
    private readonly ListExporter<LogRecord, Logged> _logs = new(Logged.Of);
    private readonly ActivitySource _source = new(ApplicationName);
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;
    private readonly ILoggerFactory _logging;

    public Exports()
    {
        _tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(LangGraphTelemetry.SourceName, "System.Net.Http", ApplicationName)
            .AddProcessor(new SimpleActivityExportProcessor(_spans)).Build();
        _metering = Sdk.CreateMeterProviderBuilder().AddMeter(LangGraphTelemetry.SourceName).AddReader(new BaseExportingMetricReader(_metrics)).Build();
        _logging = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(options =>
        {
            options.IncludeFormattedMessage = true;
            options.AddProcessor(new SimpleLogRecordExportProcessor(_logs));
        }));
        Application = _source.StartActivity("application")!;
    }

    /// <summary>The application's own span, which is the current one.</summary>
    public Activity Application { get; }

    /// <summary>The library's spans, in the order of their ends.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans.Items.Where(span => span.Source.Name == LangGraphTelemetry.SourceName)];

    /// <summary>The library's spans of requests.</summary>
    public IReadOnlyList<Activity> Requests => [.. Spans.Where(span => span.GetTagItem("url.template") is not null)];

    /// <summary>The library's span of the one stream.</summary>
    public Activity Stream => Spans.Single(span => span.GetTagItem("url.template") is null);

    /// <summary>The platform's spans of what goes over the wire.</summary>
    public IReadOnlyList<Activity> OnTheWire => [.. _spans.Items.Where(span => span.Source.Name == "System.Net.Http")];

    public IReadOnlyList<Logged> Logs => [.. _logs.Items];

    public ILoggerFactory Logging => _logging;

    /// <summary>What has been recorded until now.</summary>
    public IReadOnlyList<Measured> Collect()
    {
        _metrics.Items.Clear();
        _metering.ForceFlush();
        return [.. _metrics.Items];
    }

    /// <summary>All that was exported, as one text.</summary>
    public string ToText() => string.Join(
        '\n',
        [
            .. _spans.Items.Select(span => $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', span.Events.SelectMany(e => e.Tags))}"),
            .. Collect().Select(metric => metric.ToString()),
            .. Logs.Select(line => line.ToString()),
        ]);

    public void Dispose()
    {
        Application.Dispose();
        _logging.Dispose();
        _metering.Dispose();
        _tracing.Dispose();
        _source.Dispose();
    }
}
