using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>What a real server answered is read whole: writing it again gives the same JSON, and nothing lands in the unknown fields.</summary>
public sealed class RecordedBodyTests
{
    [Theory]
    [InlineData("assistants_search", typeof(IReadOnlyList<Assistant>))]
    [InlineData("graph_joke", typeof(AssistantGraph))]
    [InlineData("graph_parent", typeof(AssistantGraph))]
    [InlineData("graph_rich", typeof(AssistantGraph))]
    [InlineData("schemas_ctx", typeof(GraphSchemas))]
    [InlineData("schemas_func", typeof(GraphSchemas))]
    [InlineData("schemas_rich", typeof(GraphSchemas))]
    [InlineData("thread", typeof(LangGraphThread))]
    [InlineData("thread_interrupted", typeof(LangGraphThread))]
    [InlineData("thread_state", typeof(LangGraphThreadState))]
    [InlineData("thread_state_interrupted", typeof(LangGraphThreadState))]
    [InlineData("thread_history", typeof(IReadOnlyList<LangGraphThreadState>))]
    [InlineData("runs_list", typeof(IReadOnlyList<Run>))]
    public void Reading_and_writing_a_body_loses_nothing(string name, Type type)
    {
        var body = Body.Read(name);
        var info = AgentServerJsonContext.Default.GetTypeInfo(type)!;

        var value = JsonSerializer.Deserialize(body, info);

        Body.AssertSame(Encoding.UTF8.GetString(body), JsonSerializer.Serialize(value, info));
    }

    [Fact]
    public void A_thread_is_read_into_typed_properties()
    {
        var thread = Read("thread_interrupted", AgentServerJsonContext.Default.LangGraphThread);

        Assert.Equal(Guid.Parse("01a1fd41-8253-703b-acdf-daeaeeafba54"), thread.ThreadId);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 8, 38, 11, 283, TimeSpan.Zero), thread.CreatedAt);
        Assert.Equal(ThreadStatus.Interrupted, thread.Status);
        Assert.Equal("hitl", thread.Metadata["graph_id"]!.GetValue<string>());
        var (task, interrupts) = Assert.Single(thread.Interrupts!, entry => entry.Key == "ff35ef73-d9f6-5b49-a6be-5cf7cd588a53");
        Assert.Equal(("c79f92dd1500d91b488d19d63eaea365", "\"first?\""), (Assert.Single(interrupts).Id, interrupts[0].Value.ToString()));
        Assert.Null(thread.UnknownFields);
    }

    [Fact]
    public void A_state_is_read_into_typed_properties()
    {
        var state = Read("thread_state_interrupted", AgentServerJsonContext.Default.LangGraphThreadState);

        Assert.Equal(["ask1", "ask2"], state.Next);
        Assert.Equal("""{"log":["start"],"kind":"parallel"}""", state.Values.ToString());
        Assert.Equal("1f1e586e-2817-67b0-8001-d9acd6bdc38f", state.Checkpoint?.CheckpointId);
        Assert.Equal("", state.Checkpoint?.CheckpointNamespace);
        Assert.Equal(["ask1", "ask2"], state.Tasks!.Select(task => task.Name));
        Assert.All(state.Tasks!, task => Assert.Null(task.Error));
        Assert.Null(state.UnknownFields);
    }

    [Fact]
    public void A_run_is_read_into_typed_properties()
    {
        var run = Assert.Single(Read("runs_list", AgentServerJsonContext.Default.IReadOnlyListRun));

        Assert.Equal(RunStatus.Success, run.Status);
        Assert.Equal(MultitaskStrategy.Reject, run.MultitaskStrategy);
        Assert.Equal("joke", run.Metadata["graph_id"]!.GetValue<string>());
        Assert.Null(run.UnknownFields);
    }

    private static T Read<T>(string name, JsonTypeInfo<T> info) => JsonSerializer.Deserialize(Body.Read(name), info)!;
}
