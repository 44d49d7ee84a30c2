using System.Text.Json;

namespace TypedLangGraph.Tests.Messages;

/// <summary>How servers and people spell messages.</summary>
public sealed class MessageReadingTests
{
    [Theory]
    [InlineData("""{"type":"human","content":"x"}""", typeof(HumanMessage))]
    [InlineData("""{"content":"x","type":"ai"}""", typeof(AIMessage))]
    [InlineData("""{"content":"x","type":"AIMessageChunk"}""", typeof(AIMessageChunk))]
    [InlineData("""{"content":"x","type":"HumanMessageChunk"}""", typeof(HumanMessage))]
    [InlineData("""{"content":"x","type":"system"}""", typeof(SystemMessage))]
    [InlineData("""{"content":"x","type":"tool"}""", typeof(ToolMessage))]
    [InlineData("""{"content":"x","type":"function"}""", typeof(FunctionMessage))]
    [InlineData("""{"content":"x","type":"chat","role":"critic"}""", typeof(RoleMessage))]
    [InlineData("""{"content":[],"type":"remove"}""", typeof(RemoveMessage))]
    [InlineData("""{"role":"user","content":"x"}""", typeof(HumanMessage))]
    [InlineData("""{"role":"assistant","content":"x"}""", typeof(AIMessage))]
    [InlineData("""{"role":"system","content":"x"}""", typeof(SystemMessage))]
    [InlineData("""{"role":"developer","content":"x"}""", typeof(RoleMessage))]
    [InlineData("""{"type":"hologram","content":"x"}""", typeof(UnknownMessage))]
    [InlineData("""{"type":7,"content":"x"}""", typeof(UnknownMessage))]
    [InlineData("""{}""", typeof(UnknownMessage))]
    public void The_type_or_the_role_decides_on_the_class(string json, Type expected) =>
        Assert.IsType(expected, JsonPayload.Parse(json).ReadMessage());

    [Theory]
    [InlineData("\"hi\"")]
    [InlineData("[\"user\",\"hi\"]")]
    [InlineData("null")]
    public void What_is_no_object_is_no_message(string json)
    {
        var exception = Assert.Throws<GraphStateFormatException>(() => JsonPayload.Parse(json).ReadMessage());

        Assert.Contains("a message", exception.Message);
    }

    [Fact]
    public void Python_spells_absent_as_null()
    {
        var message = JsonPayload.Parse(
            """{"content":"H","additional_kwargs":{},"response_metadata":{},"type":"AIMessageChunk","name":null,"id":"run--1","example":false,"tool_calls":[],"invalid_tool_calls":[],"usage_metadata":null,"tool_call_chunks":[{"name":null,"args":"{","id":null,"index":0,"type":"tool_call_chunk"}]}""").ReadMessage();

        var chunk = Assert.IsType<AIMessageChunk>(message);
        Assert.Equal(("run--1", null, "H", null), (chunk.Id, chunk.Name, chunk.Text, chunk.UsageMetadata));
        Assert.Equal(new ToolCallChunk { Args = "{", Index = 0 }, Assert.Single(chunk.ToolCallChunks));
        Assert.Empty(chunk.UnknownFields);
    }

    [Theory]
    [InlineData("""{"type":"human","content":"x","tool_calls":[{"name":"f"}]}""", "tool_calls", """[{"name":"f"}]""")]
    [InlineData("""{"tool_call_id":"1","content":"x","type":"ai"}""", "tool_call_id", "\"1\"")]
    [InlineData("""{"type":"ai","content":{"odd":1}}""", "content", """{"odd":1}""")]
    [InlineData("""{"type":"ai","content":[1]}""", "content", "[1]")]
    [InlineData("""{"type":"ai","content":"x","tool_calls":["f"]}""", "tool_calls", """["f"]""")]
    [InlineData("""{"type":"ai","content":"x","usage_metadata":5}""", "usage_metadata", "5")]
    [InlineData("""{"type":"ai","content":"x","id":5}""", "id", "5")]
    [InlineData("""{"type":"human","content":"x","example":true}""", "example", "true")]
    [InlineData("""{"type":"human","role":"user","content":"x"}""", "role", "\"user\"")]
    [InlineData("""{"type":"hologram","content":"x","depth":3}""", "depth", "3")]
    [InlineData("""{"type":"human","content":"x","a\u0062c":[]}""", "abc", "[]")]
    public void What_has_no_member_or_does_not_fit_it_is_kept_and_written_back(string json, string key, string value)
    {
        var message = JsonPayload.Parse(json).ReadMessage();

        Assert.Equal(KeyValuePair.Create(key, JsonPayload.Parse(value)), Assert.Single(message.UnknownFields));
        using var written = JsonDocument.Parse(message.ToPayload().Utf8);
        Assert.Equal(value, written.RootElement.GetProperty(key).GetRawText());
        Assert.Equal(message, message.ToPayload().ReadMessage());
    }

    [Fact]
    public void An_unknown_type_keeps_its_name()
    {
        var message = JsonPayload.Parse("""{"content":"x","id":"1","type":"hologram"}""").ReadMessage();

        Assert.Equal(("hologram", "1", "x"), (message.Type, message.Id, message.Text));
        Assert.Equal("""{"type":"hologram","content":"x","id":"1"}""", message.ToPayload().ToString());
    }

    [Fact]
    public void A_tool_call_of_another_provider_is_kept()
    {
        const string Call = """{"id":"call_1","type":"function","function":{"name":"f","arguments":"{}"}}""";
        var message = (AIMessage)JsonPayload.Parse($$"""{"role":"assistant","content":null,"tool_calls":[{{Call}}]}""").ReadMessage();

        Assert.Equal("call_1", Assert.Single(message.ToolCalls).Id);
        Assert.Equal($$"""{"type":"ai","content":"","tool_calls":[{{Call}}]}""", message.ToPayload().ToString());
    }

    [Theory]
    [InlineData("""{"type":"ai","content":"a\ud83d"}""", "a\uFFFD")]
    [InlineData("""{"type":"ai","content":"\udd9cb"}""", "\uFFFDb")]
    [InlineData("""{"type":"ai","content":[{"type":"text","text":"\ud83d"},"\ud83d\ude00"]}""", "\uFFFD😀")]
    public void Half_of_a_character_becomes_the_replacement_character(string json, string text) =>
        Assert.Equal(text, JsonPayload.Parse(json).ReadMessage().Text);

    [Fact]
    public void The_text_of_blocks_is_that_of_the_text_blocks()
    {
        var message = JsonPayload.Parse(
            """{"type":"ai","content":[{"type":"reasoning","reasoning":"hmm"},{"type":"text","text":"a"},"b",{"type":"image_url","image_url":"u"},{"type":"thinking","thinking":"so"}]}""").ReadMessage();

        Assert.Equal("ab", message.Text);
        Assert.False(message.Content.IsText);
        Assert.Equal(["hmm", null, null, null, "so"], message.Content.Blocks.Select(block => block.Reasoning));
        Assert.Equal(["reasoning", "text", "text", "image_url", "thinking"], message.Content.Blocks.Select(block => block.Type));
    }

    [Fact]
    public void Text_counts_as_one_block()
    {
        Assert.Equal([ContentBlock.FromText("x")], new MessageContent("x").Blocks);
        Assert.Empty(default(MessageContent).Blocks);
    }

    [Fact]
    public void A_message_can_be_changed_into_another_one()
    {
        var message = new HumanMessage("x") { Id = "1" };

        Assert.Equal(new HumanMessage("y") { Id = "1" }, message with { Content = "y" });
        Assert.Equal("human: x", message.ToString());
    }
}
