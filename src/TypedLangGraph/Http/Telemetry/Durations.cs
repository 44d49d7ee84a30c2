using System.Diagnostics.Metrics;

namespace TypedLangGraph.Http.Telemetry;

/// <summary>Creates histograms of seconds.</summary>
internal static class Durations
{
    /// <summary>From the quickest request to a run of hours.</summary>
    private static readonly InstrumentAdvice<double> Buckets =
        new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200] };

    public static Histogram<double> Create(string name, string description) =>
        LangGraphTelemetry.Meter.CreateHistogram(name, "s", description, tags: null, Buckets);
}
