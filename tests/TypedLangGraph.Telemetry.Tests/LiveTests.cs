using System.Diagnostics;
using TypedLangGraph.Telemetry.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>What a run on the real dev server tells.</summary>
public sealed class LiveTests(DevServerFixture devServer)
{
    [Fact]
    public async Task A_run_of_an_agent_tells_its_course_and_its_tokens()
    {
        using var client = new LangGraphClient(await devServer.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var exports = new Exports();
        using var observed = new LangGraphClient(client.BaseAddress, new() { LoggerFactory = exports.Logging });
        var stream = observed.Runs.StreamAsync<MessagesState>(thread.ThreadId, "agent", new()
        {
            Input = new StateUpdate<MessagesState> { Messages = new Message[] { new HumanMessage("weather") } },
            StreamMode = StreamMode.Updates | StreamMode.MessagesTuple,
        });

        await stream.ReadAsync();

        var span = exports.Stream;
        Assert.Equal(("invoke_agent agent", ActivityStatusCode.Unset, "finished"), (span.DisplayName, span.Status, span.GetTagItem("langgraph.stream.outcome")));
        Assert.Equal((thread.ThreadId.ToString(), stream.RunId.ToString()), (span.GetTagItem("gen_ai.conversation.id"), span.GetTagItem("langgraph.run.id")));
        Assert.Equal((19L, 8L), (span.GetTagItem("gen_ai.usage.input_tokens"), span.GetTagItem("gen_ai.usage.output_tokens")));
        Assert.Equal("POST /threads/{thread_id}/runs/stream", exports.Requests[0].DisplayName);
        Assert.All(exports.Requests, request => Assert.Equal(span.SpanId, request.ParentSpanId));
        var metrics = exports.Collect();
        Assert.Equal([("input", 19.0), ("output", 8.0)], metrics.Where(metric => metric.Name == "gen_ai.client.token.usage").Select(metric => ((string)metric.Tags["gen_ai.token.type"]!, metric.Sum)).Order());
        Assert.Contains("finished", Assert.Single(exports.Logs, line => line.Id.Id == 6).Text);
    }
}
