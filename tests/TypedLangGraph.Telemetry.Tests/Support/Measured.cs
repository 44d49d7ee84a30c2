using OpenTelemetry.Metrics;

namespace TypedLangGraph.Telemetry.Tests.Support;

/// <summary>What a metric has recorded under one set of attributes.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Kind">Its instrument.</param>
/// <param name="Tags">The attributes.</param>
/// <param name="Sum">The sum of what was recorded.</param>
/// <param name="Count">How often a histogram was recorded to; 1 for a counter.</param>
internal sealed record Measured(string Name, string Unit, string Kind, IReadOnlyDictionary<string, object?> Tags, double Sum, long Count)
{
    public static IEnumerable<Measured> Of(Metric metric)
    {
        var all = new List<Measured>();
        foreach (ref readonly var point in metric.GetMetricPoints())
            all.Add(Of(metric, point));
        return all;
    }

    public override string ToString() => $"{Name} {Unit} {Kind} {string.Join(' ', Tags)} {Sum} {Count}";

    private static Measured Of(Metric metric, in MetricPoint point)
    {
        var tags = new Dictionary<string, object?>();
        foreach (var tag in point.Tags)
            tags.Add(tag.Key, tag.Value);
        return metric.MetricType == MetricType.Histogram
            ? new(metric.Name, metric.Unit, "histogram", tags, point.GetHistogramSum(), point.GetHistogramCount())
            : new(metric.Name, metric.Unit, "counter", tags, point.GetSumLong(), 1);
    }
}
