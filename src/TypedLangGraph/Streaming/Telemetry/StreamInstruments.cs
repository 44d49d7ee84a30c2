using System.Diagnostics.Metrics;
using TypedLangGraph.Http.Telemetry;

namespace TypedLangGraph.Streaming.Telemetry;

/// <summary>What streams tell meters.</summary>
internal static class StreamInstruments
{
    public static readonly Counter<long> Reconnects = LangGraphTelemetry.Meter.CreateCounter<long>(
        "langgraph.client.stream.reconnects", "{attempt}", "Attempts to resume a stream that broke off.");

    public static readonly Histogram<double> Duration = Durations.Create(
        "langgraph.client.stream.duration", "Time from opening a stream until its reader has left it.");

    public static readonly Histogram<double> FirstChunk = Durations.Create(
        "langgraph.client.stream.time_to_first_chunk", "Time from opening a stream until its first event behind the metadata.");

    public static readonly Counter<long> Events = LangGraphTelemetry.Meter.CreateCounter<long>(
        "langgraph.client.stream.events", "{event}", "Events that streams have brought, added at the end of each stream.");

    public static readonly Counter<long> Bytes = LangGraphTelemetry.Meter.CreateCounter<long>(
        "langgraph.client.stream.bytes", "By", "Bytes that streams have brought, added at the end of each stream.");

    /// <summary>Name, unit and buckets are those of OpenTelemetry's conventions for generative AI.</summary>
    public static readonly Histogram<long> Tokens = LangGraphTelemetry.Meter.CreateHistogram(
        "gen_ai.client.token.usage",
        "{token}",
        "Tokens that the models of one run used, as far as its messages told.",
        tags: null,
        new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864] });
}
