using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Tests.Requests;

/// <summary>The requests that start runs are written without a serializer, and hold what a serializer would write: each property, alone and with all others.</summary>
public sealed class RunRequestJsonTests
{
    [Fact]
    public void Holds_every_property_of_a_run_on_a_thread() => AssertWritesAll(
        AllOf<ThreadRunRequest>("""
            {"assistant_id":"a","input":{"k":"é"},"command":{"resume":1},"metadata":{"m":[1]},"config":{"tags":["t"]},"context":null,"webhook":"https://hook.test",
             "stream_mode":["values","updates"],"stream_subgraphs":true,"stream_resumable":false,"feedback_keys":["f"],"after_seconds":1.5,"on_disconnect":"cancel",
             "durability":"sync","langsmith_tracer":{"project_name":"p"},"checkpoint":{"checkpoint_id":"c"},"checkpoint_id":"c","interrupt_before":"*",
             "interrupt_after":["n"],"multitask_strategy":"enqueue","if_not_exists":"create","strict_resume":true}
            """),
        (ThreadRunRequest request) => RunRequestJson.Write(request));

    [Fact]
    public void Holds_every_property_of_a_run_without_one() => AssertWritesAll(
        AllOf<StatelessRunRequest>("""
            {"assistant_id":"a","input":[1],"command":{"goto":"n"},"metadata":{},"config":{"recursion_limit":5},"context":{"c":1},"webhook":"https://hook.test",
             "stream_mode":"custom","stream_subgraphs":false,"stream_resumable":true,"feedback_keys":[],"after_seconds":0,"on_disconnect":"continue",
             "durability":"exit","langsmith_tracer":{"project_name":"p"},"on_completion":"keep"}
            """),
        (StatelessRunRequest request) => RunRequestJson.Write(request));

    /// <summary>Fails when a property that the contract has since got is not among the examples.</summary>
    private static JsonObject AllOf<TRequest>(string json)
    {
        var all = JsonNode.Parse(json)!.AsObject();
        Assert.Equal(typeof(TRequest).GetProperties().Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Order(), all.Select(property => property.Key).Order());
        return all;
    }

    private static void AssertWritesAll<TRequest>(JsonObject all, Func<TRequest, byte[]> write)
    {
        var type = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<TRequest>)AgentServerJsonContext.Default.GetTypeInfo(typeof(TRequest))!;
        AssertWrites(all);
        foreach (var (name, value) in all)
            AssertWrites(new JsonObject { ["assistant_id"] = "a", [name] = value?.DeepClone() });

        void AssertWrites(JsonObject properties)
        {
            var request = properties.Deserialize(type)!;
            var expected = JsonSerializer.SerializeToNode(request, type);
            var actual = JsonNode.Parse(write(request));
            Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected?.ToJsonString()}, found {actual?.ToJsonString()}");
        }
    }
}
