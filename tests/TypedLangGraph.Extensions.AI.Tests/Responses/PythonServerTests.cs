namespace TypedLangGraph.Extensions.AI.Tests.Responses;

/// <summary>Given these events of a Python server, these contents.</summary>
public sealed class PythonServerTests
{
    [Fact]
    public async Task Pieces_are_told_from_the_whole_message_behind_them()
    {
        var server = Bodies.Of(
            ("messages", $$"""[{"type":"AIMessageChunk","id":"m1","content":"Hel"},{{Bodies.Metadata()}}]"""),
            ("messages", $$"""[{"type":"AIMessageChunk","id":"m1","content":"lo"},{{Bodies.Metadata()}}]"""),
            ("messages", $$$$"""[{"type":"ai","id":"m1","content":"Hello","usage_metadata":{"input_tokens":1,"output_tokens":2,"total_tokens":3,"input_token_details":{"cache_read":1}}},{{{{Bodies.Metadata()}}}}]"""));

        var response = await server.CreateChat().GetResponseAsync("hi", cancellationToken: TestContext.Current.CancellationToken);

        var message = Assert.Single(response.Messages);
        Assert.Equal(("Hello", "m1", "gpt-x"), (message.Text, message.MessageId, response.ModelId));
        Assert.Equal((3, 1), (response.Usage?.TotalTokenCount, response.Usage?.CachedInputTokenCount));
        Assert.Equal(Bodies.RunId, response.ResponseId);
    }

    [Fact]
    public async Task Blocks_become_contents_and_none_is_lost()
    {
        var server = Bodies.Of(("messages", $$"""[{"type":"AIMessageChunk","id":"m1","content":[{"type":"thinking","thinking":"hmm"},{"type":"text","text":"Yes"},{"type":"citation","url":"u"}]},{{Bodies.Metadata()}}]"""));

        var response = await server.CreateChat().GetResponseAsync("hi", cancellationToken: TestContext.Current.CancellationToken);

        var contents = response.Messages[0].Contents;
        Assert.Equal("hmm", Assert.Single(contents.OfType<TextReasoningContent>()).Text);
        Assert.Equal("Yes", response.Text);
        Assert.Equal("citation", Assert.IsType<ContentBlock>(contents[^1].RawRepresentation).Type);
    }

    [Fact]
    public async Task A_call_comes_once_and_whole_when_its_node_is_done()
    {
        var server = Bodies.Of(
            ("messages", $$"""[{"type":"AIMessageChunk","id":"m1","content":"","tool_call_chunks":[{"name":"look","args":"{\"a\":","id":"c1","index":0}]},{{Bodies.Metadata()}}]"""),
            ("messages", $$"""[{"type":"AIMessageChunk","id":"m1","content":"","tool_call_chunks":[{"args":"1}","index":0}]},{{Bodies.Metadata()}}]"""),
            ("updates", """{"model":{"messages":[]}}"""),
            ("messages", $$"""[{"type":"tool","id":"t1","content":"seen","tool_call_id":"c1","status":"success"},{{Bodies.Metadata("tools")}}]"""));
        var kinds = new List<string>();

        await foreach (var update in server.CreateChat().GetStreamingResponseAsync("hi", cancellationToken: TestContext.Current.CancellationToken))
            kinds.AddRange(update.Contents.Select(content => $"{update.MessageId} {update.Role} {content.GetType().Name}"));

        Assert.Equal(["m1 assistant FunctionCallContent", "t1 tool FunctionResultContent"], kinds);
    }

    [Theory]
    [InlineData("length", "length")]
    [InlineData("max_tokens", "length")]
    [InlineData("content_filter", "content_filter")]
    [InlineData("something_new", "something_new")]
    public async Task The_models_reason_is_the_responses(string reason, string expected)
    {
        var server = Bodies.Of(("messages", $$$"""[{"type":"AIMessageChunk","id":"m1","content":"x","response_metadata":{"finish_reason":"{{{reason}}}"}},{{{Bodies.Metadata()}}}]"""));

        var response = await server.CreateChat().GetResponseAsync("hi", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.FinishReason?.Value);
    }

    [Fact]
    public async Task Only_what_is_included_belongs_to_the_answer()
    {
        var server = Bodies.Of(
            ("messages", $$"""[{"type":"AIMessageChunk","id":"m1","content":"thoughts"},{{Bodies.Metadata("plan")}}]"""),
            ("messages", $$"""[{"type":"AIMessageChunk","id":"m2","content":"answer"},{{Bodies.Metadata("answer")}}]"""));

        var response = await server.CreateChat(new() { Include = metadata => metadata.Node == "answer" }).GetResponseAsync("hi", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("answer", response.Text);
    }

    [Fact]
    public async Task A_failed_run_throws()
    {
        var server = Bodies.Of(("error", """{"error":"ValueError","message":"boom"}"""));

        var failure = await Assert.ThrowsAsync<RunFailedException>(() => server.CreateChat().GetResponseAsync("hi", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("boom", failure.Message, StringComparison.Ordinal);
    }
}
