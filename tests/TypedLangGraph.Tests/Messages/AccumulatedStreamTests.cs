using System.Text.Json.Nodes;
using TypedLangGraph.Tests.Decoding;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Messages;

/// <summary>What the pieces of a recorded stream add up to is what the same stream's whole messages and states tell.</summary>
public sealed class AccumulatedStreamTests
{
    [Theory]
    [InlineData("agent_plain_all_modes")]
    [InlineData("agent_plain_messages_both")]
    [InlineData("agent_sub_messages-tuple")]
    public async Task Pieces_add_up_to_the_message_that_the_server_made_of_them(string name)
    {
        var chunks = await Recording.ChunksAsync<OpenState>(Fixture.Stream(name));
        var accumulator = new MessageAccumulator();
        var pieces = 0;
        foreach (var token in chunks.OfType<MessageTokenChunk>())
        {
            accumulator.Add(token);
            pieces++;
        }

        var whole = WholeMessages(chunks);
        var compared = 0;
        foreach (var accumulated in accumulator.Messages.Where(message => whole.ContainsKey(message.Id!)))
        {
            AssertSame(whole[accumulated.Id!], accumulated.Message);
            compared++;
        }

        Assert.True(compared > 0 && accumulator.Messages.Count < pieces, $"{compared} of {accumulator.Messages.Count} messages compared");
    }

    [Theory]
    [InlineData("chat_messages-tuple", "Hello there, how are you?")]
    [InlineData("agent_blocks_messages-tuple", "Hello")]
    [InlineData("joke_messages-tuple", null)]
    [InlineData("agent_weather_messages-tuple", "Done: all good.")]
    [InlineData("py_messages_tuple_chunk", "H")]
    public async Task The_last_message_is_the_whole_text(string name, string? text)
    {
        var accumulator = new MessageAccumulator();
        foreach (var token in (await Recording.ChunksAsync<OpenState>(Fixture.Stream(name))).OfType<MessageTokenChunk>())
            accumulator.Add(token);

        Assert.Equal(text, accumulator.Messages.LastOrDefault()?.Message.Text);
    }

    [Fact]
    public async Task A_tool_call_is_put_together()
    {
        var accumulator = new MessageAccumulator();
        foreach (var token in (await Recording.ChunksAsync<OpenState>(Fixture.Stream("agent_weather_messages-tuple"))).OfType<MessageTokenChunk>())
            accumulator.Add(token);

        var asking = Assert.IsType<AIMessage>(accumulator.Messages[0].Message);
        var call = Assert.Single(asking.ToolCalls);
        Assert.Equal(("weather", "call_1", """{"city":"SF"}"""), (call.Name, call.Id, call.Args.ToString()));
        Assert.Equal((7, 3, 10), (asking.UsageMetadata!.InputTokens, asking.UsageMetadata.OutputTokens, asking.UsageMetadata.TotalTokens));
        Assert.Equal("""{"finish_reason":"tool_calls"}""", asking.ResponseMetadata.ToString());
        Assert.Equal("agent", accumulator.Messages[0].Metadata!.Node);
        var answer = Assert.IsType<ToolMessage>(accumulator.Messages[1].Message);
        Assert.Equal(("call_1", "60F and foggy in SF", "success"), (answer.ToolCallId, answer.Text, answer.Status));
    }

    [Theory]
    [InlineData("chat_messages")]
    [InlineData("agent_weather_messages")]
    public async Task Partial_messages_end_as_the_complete_ones(string name)
    {
        var chunks = await Recording.ChunksAsync<OpenState>(Fixture.Stream(name));
        var partial = new MessageAccumulator();
        foreach (var message in chunks.OfType<PartialMessagesChunk>().SelectMany(chunk => chunk.Messages))
            partial.AddWhole(message);

        Assert.NotEmpty(partial.Messages);
        var complete = chunks.OfType<CompleteMessagesChunk>().SelectMany(chunk => chunk.Messages).ToDictionary(message => message.Id!);
        foreach (var message in partial.Messages)
            Assert.Equal(complete[message.Id!], message.Message);
    }

    /// <summary>The messages in the stream's states and writes, the last one of each id.</summary>
    private static Dictionary<string, JsonObject> WholeMessages(List<StreamChunk> chunks)
    {
        var states = chunks.OfType<ValuesChunk<OpenState>>().Select(chunk => chunk.Values.Json);
        var writes = chunks.OfType<UpdatesChunk<OpenState>>().Select(chunk => JsonPayload.FromUpdate(chunk.Update));
        var complete = chunks.OfType<CompleteMessagesChunk>().SelectMany(chunk => chunk.Messages).Select(message => message.ToPayload());
        return states.Concat(writes)
            .SelectMany(state => (JsonNode.Parse(state.Utf8.Span)!["messages"] as JsonArray ?? []).Select(message => message!.AsObject()))
            .Concat(complete.Select(message => JsonNode.Parse(message.Utf8.Span)!.AsObject()))
            .GroupBy(message => message["id"]!.ToString())
            .ToDictionary(group => group.Key, group => group.Last());
    }

    /// <summary>The server adds empty details to the counts, and writes the arguments of calls in its own way.</summary>
    private static void AssertSame(JsonObject expected, Message actual)
    {
        var message = ExpectedEvents.Message(expected);
        var written = JsonNode.Parse(actual.ToPayload().Utf8.Span)!.AsObject();
        foreach (var details in (string[])["input_token_details", "output_token_details"])
            message["usage_metadata"]?.AsObject().Remove(details);
        Assert.True(JsonNode.DeepEquals(message, written), $"expected {message.ToJsonString()}, found {written.ToJsonString()}");
    }
}
