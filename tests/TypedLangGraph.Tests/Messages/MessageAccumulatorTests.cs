using System.Text.Json.Nodes;

namespace TypedLangGraph.Tests.Messages;

/// <summary>Pieces become messages.</summary>
public sealed class MessageAccumulatorTests
{
    [Theory]
    [InlineData("ai")]
    [InlineData("AIMessageChunk")]
    public void Text_grows(string type)
    {
        var message = Accumulate(
            $$"""{"type":"{{type}}","id":"1","content":"Hel"}""", $$"""{"type":"{{type}}","id":"1","content":"lo"}""", $$"""{"type":"{{type}}","id":"1","content":""}""");

        Assert.Equal(new AIMessage("Hello") { Id = "1" }, message);
    }

    [Fact]
    public void Pieces_of_several_messages_take_turns()
    {
        var accumulator = new MessageAccumulator();
        foreach (var (id, text) in (ReadOnlySpan<(string, string)>)[("a", "1"), ("b", "2"), ("a", "3"), ("b", "4")])
            accumulator.Add(new AIMessageChunk(text) { Id = id });

        Assert.Equal(["13", "24"], accumulator.Messages.Select(message => message.Message.Text));
        Assert.True(accumulator.TryGet("b", out var second));
        Assert.Same(accumulator.Messages[1], second);
    }

    [Fact]
    public void Arguments_of_tool_calls_grow_by_their_index()
    {
        var message = Accumulate(
            """{"type":"ai","id":"1","content":"","tool_call_chunks":[{"index":0,"id":"call_1","name":"weather","args":""}],"tool_calls":[{"name":"weather","args":{}}]}""",
            """{"type":"ai","id":"1","content":"","tool_call_chunks":[{"index":1,"id":"call_2","name":"time","args":"{"}]}""",
            """{"type":"ai","id":"1","content":"","tool_call_chunks":[{"index":0,"args":"{\"city\":"}],"invalid_tool_calls":[{"args":"{\"city\":","error":"Malformed args."}]}""",
            """{"type":"ai","id":"1","content":"","tool_call_chunks":[{"index":1,"args":"}"},{"index":0,"args":"\"SF\"}"}]}""");

        Assert.Equal(
            [new ToolCall { Name = "weather", Id = "call_1", Args = Json("""{"city":"SF"}""") }, new ToolCall { Name = "time", Id = "call_2", Args = Json("{}") }],
            message.ToolCalls);
        Assert.Empty(message.InvalidToolCalls);
        Assert.Equal(["""{"city":"SF"}""", "{}"], message.ToolCallChunks.Select(chunk => chunk.Args));
    }

    [Theory]
    [InlineData("", "{}")]
    [InlineData("{", "{}")]
    [InlineData("""{"a""", "{}")]
    [InlineData("""{"a":""", "{}")]
    [InlineData("""{"a":"x\""", """{"a":"x"}""")]
    [InlineData("""{"a":"x\u00e""", """{"a":"x"}""")]
    [InlineData("""{"a":12""", """{"a":12}""")]
    [InlineData("""{"a":tr""", "{}")]
    [InlineData("""{"a":1,"b":[1,"y""", """{"a":1,"b":[1,"y"]}""")]
    [InlineData("""{"a":1,"b":[1,2""", """{"a":1,"b":[1,2]}""")]
    [InlineData("""{"a":[{"b":null},""", """{"a":[{"b":null}]}""")]
    [InlineData("""{"a":{"b":"c"},"d""", """{"a":{"b":"c"}}""")]
    public void Arguments_that_break_off_are_closed(string args, string expected)
    {
        var message = Accumulate(new AIMessageChunk { Id = "1", ToolCallChunks = [new ToolCallChunk { Index = 0, Name = "f", Args = args }] });

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(message.ToolCalls[0].Args.ToString())), message.ToolCalls[0].Args.ToString());
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{]")]
    [InlineData("{} {}")]
    [InlineData("nonsense")]
    public void Arguments_that_cannot_become_an_object_are_told(string args)
    {
        var message = Accumulate(new AIMessageChunk { Id = "1", ToolCallChunks = [new ToolCallChunk { Index = 0, Name = "f", Id = "c", Args = args }] });

        Assert.Empty(message.ToolCalls);
        Assert.Equal(new InvalidToolCall { Name = "f", Id = "c", Args = args, Error = "Malformed args." }, Assert.Single(message.InvalidToolCalls));
    }

    [Fact]
    public void Whole_calls_with_the_same_index_stay_apart_by_their_ids()
    {
        var message = Accumulate(
            new AIMessageChunk { Id = "1", ToolCallChunks = [new ToolCallChunk { Index = 0, Id = "a", Name = "f", Args = "{}" }] },
            new AIMessageChunk { Id = "1", ToolCallChunks = [new ToolCallChunk { Index = 0, Id = "b", Name = "g", Args = "{}" }] });

        Assert.Equal(["f", "g"], message.ToolCalls.Select(call => call.Name));
    }

    [Fact]
    public void Blocks_grow_by_their_index()
    {
        var message = Accumulate(
            """{"type":"ai","id":"1","content":"before "}""",
            """{"type":"ai","id":"1","content":[{"type":"text","text":"Hel","index":0}]}""",
            """{"type":"ai","id":"1","content":[{"type":"reasoning","reasoning":"h","index":1}]}""",
            """{"type":"ai","id":"1","content":[{"type":"text","text":"lo","index":0},{"type":"reasoning","reasoning":"mm","signature":"s","index":1}]}""",
            """{"type":"ai","id":"1","content":[{"type":"image_url","image_url":"u"}]}""",
            """{"type":"ai","id":"1","content":" after"}""");

        Assert.Equal(
            """["before ",{"type":"text","text":"Hello","index":0},{"type":"reasoning","index":1,"reasoning":"hmm","signature":"s"},{"type":"image_url","image_url":"u"}," after"]""",
            JsonNode.Parse(message.ToPayload().ToString())!["content"]!.ToJsonString());
    }

    [Fact]
    public void Token_counts_add_up()
    {
        var message = Accumulate(
            """{"type":"ai","id":"1","content":"","usage_metadata":{"input_tokens":10,"output_tokens":0,"total_tokens":10,"input_token_details":{"cache_read":4}}}""",
            """{"type":"ai","id":"1","content":"","usage_metadata":{"input_tokens":0,"output_tokens":5,"total_tokens":5,"output_token_details":{"reasoning":2},"input_token_details":{"cache_read":1}}}""");

        Assert.Equal(
            new UsageMetadata
            {
                InputTokens = 10,
                OutputTokens = 5,
                TotalTokens = 15,
                InputTokenDetails = new TokenDetails { CacheRead = 5 },
                OutputTokenDetails = new TokenDetails { Reasoning = 2 },
            },
            message.UsageMetadata);
    }

    [Fact]
    public void What_the_provider_says_is_merged()
    {
        var message = Accumulate(
            """{"type":"ai","id":"1","content":"","additional_kwargs":{"reasoning_content":"so","n":1},"response_metadata":{}}""",
            """{"type":"ai","id":"1","content":"","additional_kwargs":{"reasoning_content":" on","n":2,"id":"x"},"response_metadata":{"model_provider":"p"}}""",
            """{"type":"ai","id":"1","content":"","additional_kwargs":{"reasoning_content":null,"list":[{"index":0,"text":"a"}]},"response_metadata":{"finish_reason":"stop"}}""",
            """{"type":"ai","id":"1","content":"","additional_kwargs":{"id":"x","list":[{"index":0,"text":"b"}]},"response_metadata":{"model_provider":"p"}}""");

        Assert.Equal("""{"reasoning_content":"so on","n":2,"id":"x","list":[{"index":0,"text":"ab"}]}""", message.AdditionalKwargs.ToString());
        Assert.Equal("""{"model_provider":"p","finish_reason":"stop"}""", message.ResponseMetadata.ToString());
    }

    [Fact]
    public void A_whole_message_replaces_its_pieces()
    {
        var accumulator = new MessageAccumulator();
        accumulator.Add(new AIMessageChunk("Hel") { Id = "1" });
        accumulator.Add(new AIMessage("Hello!") { Id = "1" });
        accumulator.Add(new HumanMessage("a") { Id = "2" });
        accumulator.Add(new HumanMessage("b") { Id = "2" });

        Assert.Equal([new AIMessage("Hello!") { Id = "1" }, new HumanMessage("b") { Id = "2" }], accumulator.Messages.Select(message => message.Message));
    }

    [Fact]
    public void A_message_that_tells_everything_so_far_replaces_what_is_there()
    {
        var accumulator = new MessageAccumulator();
        accumulator.AddWhole(new AIMessage("H") { Id = "1" });
        accumulator.AddWhole(new AIMessage("He") { Id = "1" });

        Assert.Equal(new AIMessage("He") { Id = "1" }, Assert.Single(accumulator.Messages).Message);
    }

    [Fact]
    public void A_removal_removes()
    {
        var accumulator = new MessageAccumulator();
        accumulator.Add(new HumanMessage("a") { Id = "1" });
        accumulator.Add(new HumanMessage("b") { Id = "2" });

        Assert.Null(accumulator.Add(new RemoveMessage("1")));
        Assert.Equal("2", Assert.Single(accumulator.Messages).Id);
        accumulator.Add(new RemoveMessage(RemoveMessage.AllId));
        Assert.Empty(accumulator.Messages);
    }

    [Fact]
    public void Pieces_without_an_id_continue_the_message_before_them()
    {
        var accumulator = new MessageAccumulator();
        accumulator.Add(new AIMessageChunk("a"));
        accumulator.Add(new AIMessageChunk("b"));
        accumulator.Add(new HumanMessage("c"));
        accumulator.Add(new AIMessageChunk("d"));

        Assert.Equal(["ab", "c", "d"], accumulator.Messages.Select(message => message.Message.Text));
    }

    [Fact]
    public void A_hundred_thousand_pieces_cost_ten_times_as_much_as_ten_thousand()
    {
        Measure(1_000);
        var small = Measure(10_000);
        var large = Measure(100_000);

        Assert.InRange(large, 5 * small, 15 * small);
    }

    /// <summary>The bytes that it takes to accumulate a message of so many pieces: of text, of blocks, of arguments and of what a provider adds.</summary>
    private static long Measure(int count)
    {
        var text = new AIMessageChunk("token ") { Id = "t" };
        var block = new AIMessageChunk(new[] { new ContentBlock { Type = "text", Text = "token ", Index = 0 } }) { Id = "b" };
        var call = new AIMessageChunk { Id = "c", ToolCallChunks = [new ToolCallChunk { Index = 0, Args = "1," }] };
        var reasoning = new AIMessageChunk { Id = "r", AdditionalKwargs = Json("""{"reasoning_content":"token "}""") };
        var accumulator = new MessageAccumulator();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            accumulator.Add(text);
            accumulator.Add(block);
            accumulator.Add(call);
            accumulator.Add(reasoning);
        }

        Assert.Equal(6 * count, accumulator.Messages[0].Message.Text.Length);
        Assert.Equal(6 * count, accumulator.Messages[1].Message.Text.Length);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static AIMessage Accumulate(params string[] pieces) => Accumulate([.. pieces.Select(piece => JsonPayload.Parse(piece).ReadMessage())]);

    private static AIMessage Accumulate(params Message[] pieces)
    {
        var accumulator = new MessageAccumulator();
        foreach (var piece in pieces)
            accumulator.Add(piece);
        return Assert.IsType<AIMessage>(Assert.Single(accumulator.Messages).Message);
    }

    private static JsonPayload Json(string json) => JsonPayload.Parse(json);
}
