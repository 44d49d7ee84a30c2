using System.Diagnostics;
using TypedLangGraph.Telemetry.Tests.Support;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>docs/guides/telemetry.md lists what is told, all of it and nothing else.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly Exports _exports = new();

    public async ValueTask InitializeAsync() => await Scenarios.RunAllAsync(_exports);

    public ValueTask DisposeAsync()
    {
        _exports.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Lists_the_spans() => Assert.Equal(
        TelemetryPage.Names("Spans"),
        _exports.Spans.Select(span => IsRequest(span)
            ? span.DisplayName.Replace($"{span.GetTagItem("http.request.method")} {span.GetTagItem("url.template")}", "{http.request.method} {url.template}")
            : span.DisplayName.Replace("invoke_agent agent", "invoke_agent {gen_ai.agent.name}")).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Lists_the_attributes_of_requests() => Assert.Equal(TelemetryPage.Names("Attributes of a request"), Attributes(IsRequest));

    [Fact]
    public void Lists_the_attributes_of_streams() => Assert.Equal(TelemetryPage.Names("Attributes of a stream"), Attributes(span => !IsRequest(span)));

    [Fact]
    public void Lists_the_attributes_of_reconnects() => Assert.Equal(
        TelemetryPage.Names("Attributes of the event reconnect"),
        _exports.Spans.SelectMany(span => span.Events).Where(e => e.Name == "reconnect").SelectMany(e => e.Tags).Select(tag => tag.Key).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Lists_the_metrics_with_their_units_and_attributes() => Assert.Equal(
        TelemetryPage.Table("Metrics").Select(row => $"{row[0]} {row[1]} {row[2]} {row[3]}").Order(StringComparer.Ordinal),
        _exports.Collect().GroupBy(metric => (metric.Name, metric.Kind, metric.Unit))
            .Select(group => $"{group.Key.Name} {group.Key.Kind} {group.Key.Unit} {string.Join(", ", group.SelectMany(metric => metric.Tags.Keys).Distinct().Order(StringComparer.Ordinal))}".TrimEnd() + (group.All(metric => metric.Tags.Count == 0) ? " " : string.Empty))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Lists_the_modes_by_which_events_are_counted() => Assert.Equal(
        TelemetryPage.Table("Metrics").Single(row => row[0] == "langgraph.client.stream.events")[4].Split(": ")[1].Split(", ").Order(StringComparer.Ordinal),
        _exports.Collect().Where(metric => metric.Name == "langgraph.client.stream.events").Select(metric => (string)metric.Tags["langgraph.stream.mode"]!).Order(StringComparer.Ordinal));

    [Fact]
    public void Lists_the_lines_of_the_log() => Assert.Equal(
        TelemetryPage.Table("Log").Select(row => $"{row[0]} {row[1]} {row[2]}"),
        _exports.Logs.Select(line => $"{line.Id.Id} {line.Category} {line.Level}").Distinct().Order(StringComparer.Ordinal));

    private static bool IsRequest(Activity span) => span.GetTagItem("url.template") is not null;

    private IEnumerable<string> Attributes(Func<Activity, bool> isMeant) =>
        _exports.Spans.Where(isMeant).SelectMany(span => span.TagObjects).Select(tag => TelemetryPage.WithPlaceholder(tag.Key)).Distinct().Order(StringComparer.Ordinal);
}
