using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TypedLangGraph.Tests.Decoding;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Messages;

/// <summary>What is written reads back equal, and what a server sent is written as it came.</summary>
public sealed partial class MessageRoundTripTests
{
    [Fact]
    public void A_message_that_is_written_and_read_is_equal()
    {
        foreach (var message in MessageSamples.All())
        {
            var read = message.ToPayload().ReadMessage();

            Assert.Equal(message, read);
            Assert.Equal(message.GetHashCode(), read.GetHashCode());
            Assert.Equal(message.ToPayload(), read.ToPayload());
        }
    }

    [Fact]
    public void Messages_that_differ_are_not_equal()
    {
        var samples = MessageSamples.All().ToList();

        for (var first = 0; first < samples.Count; first++)
        {
            for (var second = 0; second < samples.Count; second++)
                Assert.Equal(first == second, samples[first] == samples[second]);
        }
    }

    [Fact]
    public void The_order_of_the_fields_does_not_matter()
    {
        foreach (var message in MessageSamples.All())
        {
            var json = JsonNode.Parse(message.ToPayload().Utf8.Span)!.AsObject();
            JsonPayload backwards = new JsonObject(json.Reverse().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

            Assert.Equal(message, backwards.ReadMessage());
        }
    }

    [Fact]
    public async Task Every_message_of_the_recorded_streams_is_written_as_it_came()
    {
        var count = 0;
        foreach (var name in Fixture.Names("agent_*", "chat_*", "deep_*", "hidden_*", "msgs_*", "py_messages*"))
        {
            if (name.Contains("debug"))
                continue;
            var chunks = await Recording.ChunksAsync<OpenState>(Fixture.Stream(name));
            var states = chunks.OfType<ValuesChunk<OpenState>>().Select(chunk => chunk.Values.Json);
            var writes = chunks.OfType<UpdatesChunk<OpenState>>().Select(chunk => JsonPayload.FromUpdate(chunk.Update));
            foreach (var json in states.Concat(writes).SelectMany(RawMessages))
            {
                var written = JsonNode.Parse(((JsonPayload)json).ReadMessage().ToPayload().Utf8.Span);
                Assert.True(JsonNode.DeepEquals(ExpectedEvents.Message(json), written), $"{name}: {json.ToJsonString()} became {written!.ToJsonString()}");
                count++;
            }
        }

        Assert.True(count > 20, $"{count} messages");
    }

    [Fact]
    public void Messages_are_members_of_states()
    {
        var json = JsonPayload.Parse("""{"messages":[{"content":"hi","id":"1","type":"human"},{"content":"ho","tool_calls":[],"id":"2","type":"ai"}]}""");

        var state = json.ReadState<MessagesState>();

        Assert.Equal([new HumanMessage("hi") { Id = "1" }, new AIMessage("ho") { Id = "2" }], state.Messages);
        Assert.Equal("""{"messages":[{"type":"human","content":"hi","id":"1"},{"type":"ai","content":"ho","id":"2"}]}""", JsonPayload.FromState(state).ToString());
    }

    [Fact]
    public void Messages_are_input()
    {
        var input = new MessagesState.Update { Messages = new([new SystemMessage("be brief"), new HumanMessage(new[] { ContentBlock.FromText("hi") })]) };

        Assert.Equal(
            """{"messages":[{"type":"system","content":"be brief"},{"type":"human","content":[{"type":"text","text":"hi"}]}]}""",
            JsonPayload.FromUpdate(input).ToString());
    }

    [Fact]
    public void A_state_can_ask_for_one_class()
    {
        var fits = JsonPayload.Parse("""{"answer":{"type":"ai","content":"yes"},"tools":[{"type":"tool","content":"","tool_call_id":"1"}]}""");
        var misfit = JsonPayload.Parse("""{"answer":{"type":"human","content":"yes"}}""");

        Assert.Equal(new AIMessage("yes"), fits.ReadState<AnswerState>().Answer);
        Assert.Equal([new ToolMessage(string.Empty, "1")], fits.ReadState<AnswerState>().Tools);
        var exception = Assert.Throws<GraphStateFormatException>(() => misfit.ReadState<AnswerState>());
        Assert.Contains("AIMessage", exception.Message);
        Assert.Contains("\"human\"", exception.Message);
    }

    [Fact]
    public void System_Text_Json_reads_and_writes_messages_too()
    {
        var note = new Note("n", new AIMessage("hi"), [new ToolCall { Name = "f", Args = JsonPayload.Parse("{}") }]);

        var json = JsonSerializer.Serialize(note, NoteContext.Default.Note);
        var read = JsonSerializer.Deserialize(json, NoteContext.Default.Note)!;

        Assert.Equal("""{"Title":"n","Message":{"type":"ai","content":"hi"},"Calls":[{"name":"f","args":{},"type":"tool_call"}]}""", json);
        Assert.Equal((note.Message, note.Calls[0]), (read.Message, read.Calls[0]));
    }

    private static IEnumerable<JsonNode> RawMessages(JsonPayload state) =>
        JsonNode.Parse(state.Utf8.Span)!.AsObject().Select(member => member.Value).OfType<JsonArray>().SelectMany(list => list).OfType<JsonObject>()
            .Where(item => item.ContainsKey("content"));

    internal sealed record Note(string Title, Message Message, IReadOnlyList<ToolCall> Calls);

    [JsonSerializable(typeof(Note))]
    internal sealed partial class NoteContext : JsonSerializerContext;
}

[GraphState]
public partial record AnswerState
{
    public AIMessage? Answer { get; init; }

    public List<ToolMessage> Tools { get; init; } = [];
}
