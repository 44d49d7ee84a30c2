using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;
using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class TelemetryGuide(DevServerFixture server)
{
    [Fact]
    public async Task Spans_of_a_stream()
    {
        using var application = new Activity("application") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
        var exporter = new SpansOfOneTrace(application.TraceId);
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region telemetry
        using var tracing = Sdk.CreateTracerProviderBuilder()
            .AddSource(LangGraphTelemetry.SourceName)
            .AddProcessor(new SimpleActivityExportProcessor(exporter))
            .Build();

        var thread = await client.Threads.CreateAsync();
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "tea" },
            StreamMode = StreamMode.Updates,
        }))
        {
            if (chunk is UpdatesChunk<JokeState> update)
                Console.WriteLine($"{update.Node}, under the span {Activity.Current?.OperationName}");
        }
        #endregion

        // How often the run's status is asked for depends on how quickly the server writes it down.
        foreach (var line in exporter.Spans.Select(span => $"{span.DisplayName} {span.GetTagItem("langgraph.stream.outcome") ?? span.GetTagItem("http.response.status_code")}").Distinct())
            Console.WriteLine(line);
        Printed.AsIn("telemetry");
    }
}
