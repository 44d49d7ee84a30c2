using System.Text;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>What the chunks of the further modes offer beyond their JSON, in the spellings of both servers.</summary>
public sealed class ModeChunkTests
{
    [Theory]
    [InlineData("""{"id":"1","name":"n","result":{"topic":"a","joke":"b"},"interrupts":[]}""", "topic=\"a\" joke=\"b\"", 1)]
    [InlineData("""{"id":"1","name":"n","result":[["topic","a"],["joke","b"]],"error":null}""", "topic=\"a\" joke=\"b\"", 1)]
    [InlineData("""{"id":"1","name":"n","result":{"topic":{"$writes":["a","b"]},"joke":"c"}}""", "topic=\"a\" topic=\"b\" joke=\"c\"", 3)]
    [InlineData("""{"id":"1","name":"n","result":[["topic","a"],["topic","b"]]}""", "topic=\"a\" topic=\"b\"", 2)]
    [InlineData("""{"id":"1","name":"n","result":{}}""", "", 0)]
    [InlineData("""{"id":"1","name":"n","error":"boom"}""", "", 0)]
    public async Task The_writes_of_a_task_are_the_same_in_every_spelling(string data, string writes, int updates)
    {
        var end = Assert.IsType<TaskEnd>((await PlayAsync<TaskChunk>("tasks", data)).Task);

        Assert.Equal(writes, string.Join(' ', end.Writes.Select(write => $"{write.Channel}={write.Value}")));
        Assert.Equal(updates, end.ReadUpdates<JokeState>().Count);
    }

    [Fact]
    public async Task A_task_tells_its_error_and_its_interrupts()
    {
        var end = Assert.IsType<TaskEnd>((await PlayAsync<TaskChunk>(
            "tasks", """{"id":"1","name":"n","error":"ValueError('x')","result":{},"interrupts":[{"id":"i","value":"sure?","when":"during"}]}""")).Task);

        Assert.Equal("ValueError('x')", end.Error);
        var interrupt = Assert.Single(end.Interrupts);
        Assert.Equal(("i", "\"sure?\""), (interrupt.Id, interrupt.Value.ToString()));
    }

    [Fact]
    public async Task A_task_reads_its_input_as_a_state()
    {
        var start = Assert.IsType<TaskStart>((await PlayAsync<TaskChunk>("tasks", """{"id":"1","name":"n","input":{"topic":"a"},"triggers":["b"]}""")).Task);

        Assert.Equal(new JokeState { Topic = "a" }, start.ReadInput<JokeState>());
    }

    [Theory]
    [InlineData("""{"id":"1","name":"n","progress":5}""")]
    [InlineData("""{"name":"n","result":{}}""")]
    [InlineData("[]")]
    public async Task An_unknown_kind_of_task_event_keeps_its_json(string data)
    {
        var chunk = await PlayAsync<TaskChunk>("tasks", data);

        Assert.Equal(data, Assert.IsType<UnknownTaskEvent>(chunk.Task).Payload.ToString());
    }

    [Fact]
    public async Task An_update_that_does_not_fit_names_the_task()
    {
        var end = Assert.IsType<TaskEnd>((await PlayAsync<TaskChunk>("tasks", """{"id":"1","name":"n","result":{"topic":5}}""")).Task);

        var exception = Assert.Throws<StateDecodingException>(() => end.ReadUpdates<JokeState>());

        Assert.Contains("the result of task n does not fit JokeState.Topic", exception.Message);
    }

    [Fact]
    public async Task A_checkpoint_reads_its_values_as_a_state()
    {
        const string Values = """{"topic":"a"}""";
        var js = await PlayAsync<CheckpointChunk>("checkpoints", $$$"""{"values":{{{Values}}},"metadata":{"source":"loop","step":1,"parents":{}},"next":["n"]}""");
        var python = await PlayAsync<CheckpointChunk>(
            "checkpoints",
            $$$"""{"config":{"configurable":{"checkpoint_id":"c"}},"parent_config":null,"values":{{{Values}}},"metadata":{"source":"loop","step":1},"next":["n"],"tasks":[{"id":"t"}]}""");

        foreach (var checkpoint in (CheckpointSnapshot[])[js.Checkpoint, python.Checkpoint])
        {
            Assert.Equal(new JokeState { Topic = "a" }, checkpoint.ReadValues<JokeState>());
            Assert.Equal((1, "loop", "n"), (checkpoint.Step, checkpoint.Source, Assert.Single(checkpoint.Next)));
        }

        Assert.Equal(("c", """[{"id":"t"}]"""), (python.Checkpoint.CheckpointId, python.Checkpoint.Tasks.ToString()));
        Assert.True(js.Checkpoint.CheckpointId is null && js.Checkpoint.Tasks.IsNull);
    }

    [Fact]
    public async Task A_debug_payload_is_not_part_of_the_chunks_text()
    {
        const string Secret = "secret-header";
        string[] payloads =
        [
            $$$"""{"config":{"configurable":{"authorization":"{{{Secret}}}"}},"values":{"a":"{{{Secret}}}"},"metadata":{"x":"{{{Secret}}}"},"next":[]}""",
            $$"""{"id":"1","name":"n","input":"{{Secret}}","triggers":[]}""",
            $$$"""{"id":"1","name":"n","result":{"topic":"{{{Secret}}}"}}""",
            $$"""{"other":"{{Secret}}"}""",
        ];
        foreach (var payload in payloads)
        {
            foreach (var type in (string[])["checkpoint", "task", "task_result", "brand-new"])
            {
                var chunk = await PlayAsync<DebugChunk>("debug", $$$"""{"step":1,"type":"{{{type}}}","timestamp":"2026-11-21T08:25:24.677Z","payload":{{{payload}}}}""");

                Assert.Equal(payload, chunk.Payload.ToString());
                Assert.DoesNotContain(Secret, $"{chunk} {chunk.Task} {chunk.Checkpoint}");
                Assert.Contains(type, chunk.ToString());
            }
        }
    }

    [Fact]
    public async Task An_unknown_kind_of_debug_event_keeps_its_json()
    {
        var chunk = await PlayAsync<DebugChunk>("debug", """{"step":2,"type":"brand-new","payload":{"a":1}}""");

        Assert.Equal(("brand-new", 2, null, """{"a":1}"""), (chunk.Type, chunk.Step, chunk.Timestamp, chunk.Payload.ToString()));
        Assert.True(chunk.Task is null && chunk.Checkpoint is null);
    }

    [Theory]
    [InlineData("\"{\\\"city\\\":\\\"SF\\\"}\"", """{"city":"SF"}""")]
    [InlineData("""{"city":"SF"}""", """{"city":"SF"}""")]
    [InlineData("\"just text\"", "\"just text\"")]
    public async Task The_arguments_of_a_tool_are_unwrapped(string input, string arguments)
    {
        var chunk = await PlayAsync<ToolChunk>("tools", $$"""{"event":"on_tool_start","toolCallId":"1","name":"weather","input":{{input}}}""");

        var start = Assert.IsType<ToolStart>(chunk.Tool);
        Assert.Equal((input, arguments), (start.Input.ToString(), start.Arguments.ToString()));
    }

    [Fact]
    public async Task The_output_of_a_tool_is_a_message()
    {
        var chunk = await PlayAsync<ToolChunk>("tools", """{"event":"on_tool_end","toolCallId":"1","name":"w","output":{"content":"60F","tool_call_id":"1","type":"tool"}}""");

        Assert.Equal(new ToolMessage("60F", "1"), Assert.IsType<ToolEnd>(chunk.Tool).Output.ReadMessage());
    }

    [Fact]
    public async Task An_unknown_kind_of_tool_event_keeps_its_json()
    {
        const string Data = """{"event":"on_tool_pause","toolCallId":"1","name":"w","why":[]}""";

        var unknown = Assert.IsType<UnknownToolEvent>((await PlayAsync<ToolChunk>("tools", Data)).Tool);

        Assert.Equal(("on_tool_pause", "1", "w", Data), (unknown.Event, unknown.ToolCallId, unknown.Name, unknown.Payload.ToString()));
    }

    [Fact]
    public async Task An_event_of_LangChain_offers_what_its_data_hold()
    {
        var chunk = await PlayAsync<LangChainEventChunk>(
            "events", """{"event":"on_chat_model_stream","run_id":"r","parent_ids":["p"],"tags":["t"],"data":{"chunk":{"type":"AIMessageChunk","content":"x"}}}""");

        Assert.Equal(("on_chat_model_stream", "r", "p", "t"), (chunk.Event, chunk.RunId, Assert.Single(chunk.ParentIds), Assert.Single(chunk.Tags)));
        Assert.Equal(new AIMessageChunk("x"), chunk.Chunk!.Value.ReadMessage());
        Assert.True(chunk.Input is null && chunk.Output is null);
    }

    [Fact]
    public async Task Feedback_addresses_are_not_part_of_the_chunks_text()
    {
        var chunk = await PlayAsync<FeedbackChunk>("feedback", """{"good":"https://example.test/token/secret"}""");

        Assert.Equal(new Uri("https://example.test/token/secret"), chunk.Urls["good"]);
        Assert.Equal("feedback: good", chunk.ToString());
    }

    [Theory]
    [InlineData("feedback", """{"good":5}""")]
    [InlineData("checkpoints", """{"step":1}""")]
    [InlineData("debug", """{"step":1}""")]
    [InlineData("tools", """{"toolCallId":"1"}""")]
    [InlineData("events", """[]""")]
    [InlineData("messages/partial", """{"a":1}""")]
    [InlineData("messages/complete", """["x"]""")]
    [InlineData("messages/metadata", """{"id":{}}""")]
    [InlineData("state_update", """{"thread_id":"8f1c2b9e-0000-4000-8000-000000000001","state":{"values":5}}""")]
    [InlineData("state_update", """{"state":{"values":{},"next":[]}}""")]
    [InlineData("metadata", """{"status":"run_done"}""")]
    [InlineData("values", """{"type":"event","seq":3,"method":"values","params":{"data":{"topic":"a"}}}""")]
    public async Task Data_of_another_shape_are_kept_whole(string name, string data)
    {
        var chunk = await PlayAsync<UnknownChunk>(name, data);

        Assert.Equal((name, data), (chunk.EventName, chunk.Payload.ToString()));
    }

    [Fact]
    public async Task A_state_that_happens_to_have_a_type_is_a_state()
    {
        var chunk = await PlayAsync<ValuesChunk<JokeState>, JokeState>("values", """{"type":"event","topic":"a"}""");

        Assert.Equal("a", chunk.Values.Topic);
    }

    [Theory]
    [InlineData("debug")]
    [InlineData("events")]
    [InlineData("tasks")]
    [InlineData("checkpoints")]
    [InlineData("tools")]
    [InlineData("feedback")]
    [InlineData("messages")]
    [InlineData("messages/partial")]
    [InlineData("messages/metadata")]
    [InlineData("state_update")]
    public async Task Broken_json_is_told_in_every_mode(string name)
    {
        var exception = await Assert.ThrowsAsync<StreamFormatException>(() => PlayAsync<StreamChunk>(name, "[{"));

        Assert.Equal(name, exception.EventName);
    }

    private static Task<TChunk> PlayAsync<TChunk>(string name, string data)
        where TChunk : StreamChunk => PlayAsync<TChunk, OpenState>(name, data);

    private static async Task<TChunk> PlayAsync<TChunk, TState>(string name, string data)
        where TChunk : StreamChunk
        where TState : IGraphState<TState> =>
        Assert.IsAssignableFrom<TChunk>(Assert.Single(await Recording.ChunksAsync<TState>(Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n"))));
}
