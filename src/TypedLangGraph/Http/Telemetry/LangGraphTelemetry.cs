using System.Diagnostics;
using System.Diagnostics.Metrics;
using TypedLangGraph.Http;

namespace TypedLangGraph;

/// <summary>
/// Under which name clients report spans and metrics: to an <see cref="ActivityListener"/> or a <see cref="MeterListener"/>, or with
/// OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>. Without a listener nothing is recorded.
/// </summary>
public static class LangGraphTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string SourceName = "TypedLangGraph";

    internal static ActivitySource Source { get; } = new(SourceName, LibraryVersion.Text);

    internal static Meter Meter { get; } = new(SourceName, LibraryVersion.Text);
}
