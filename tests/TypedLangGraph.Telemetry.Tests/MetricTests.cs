using TypedLangGraph.Telemetry.Tests.Support;
using static TypedLangGraph.Telemetry.Tests.Support.RunServer;

namespace TypedLangGraph.Telemetry.Tests;

/// <summary>Given the bytes of a stream, these numbers.</summary>
public sealed class MetricTests
{
    [Fact]
    public async Task A_stream_is_added_to_each_metric_when_it_ends()
    {
        using var exports = new Exports();
        var (first, second) = (Metadata + Event("custom", "1", "1") + "event: cust", Event("custom", "2", "2") + Event("values", "{}", "3"));
        await using var server = await StartAsync(first, second);
        using var client = server.CreateClient(exports);

        await RunServer.Stream(client).ReadAsync();

        var metrics = exports.Collect();
        Assert.Equal(first.Length + second.Length, Of("langgraph.client.stream.bytes").Sum);
        Assert.Equal(1, Of("langgraph.client.stream.reconnects").Sum);
        Assert.Equal((1, "unknown"), (Of("langgraph.client.stream.duration").Count, Of("langgraph.client.stream.duration").Tags["langgraph.stream.outcome"]));
        Assert.InRange(Of("langgraph.client.stream.time_to_first_chunk").Sum, 0, Of("langgraph.client.stream.duration").Sum);
        Assert.Equal(
            [("custom", 2), ("other", 1), ("values", 1)],
            metrics.Where(metric => metric.Name == "langgraph.client.stream.events").Select(metric => ((string)metric.Tags["langgraph.stream.mode"]!, metric.Sum)).Order());
        Assert.Equal(
            [("GET", 200, 1), ("POST", 200, 1)],
            metrics.Where(metric => metric.Name == "langgraph.client.request.duration").Select(metric => (metric.Tags["http.request.method"], metric.Tags["http.response.status_code"], metric.Count)).Order());

        Measured Of(string name) => Assert.Single(metrics, metric => metric.Name == name);
    }

    /// <summary>The mode messages repeats a message as far as it has come: its last word on the tokens counts.</summary>
    [Fact]
    public async Task Tokens_of_a_message_that_is_repeated_count_once()
    {
        using var exports = new Exports();
        await using var server = await StartAsync(
            Event("messages/partial", Message("m1", 7, 1), "1") + Event("messages/partial", Message("m1", 7, 2), "2") + Event("messages/complete", Message("m2", 20, 30), "3"));
        using var client = server.CreateClient(exports);

        await RunServer.Stream(client).ReadAsync();

        Assert.Equal((27L, 32L), (exports.Stream.GetTagItem("gen_ai.usage.input_tokens"), exports.Stream.GetTagItem("gen_ai.usage.output_tokens")));
    }

    private static string Message(string id, int input, int output) =>
        $$$"""[{"type":"ai","id":"{{{id}}}","content":"a","usage_metadata":{"input_tokens":{{{input}}},"output_tokens":{{{output}}},"total_tokens":0}}]""";
}
