using System.Text;
using TypedLangGraph.Tests.Decoding;
using TypedLangGraph.Tests.States;
using TypedLangGraph.Tests.Support;

namespace TypedLangGraph.Tests.Messages;

/// <summary>Tokens in a stream: their metadata, and picking them out.</summary>
public sealed class MessageStreamTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metadata_is_read_when_it_is_asked_for()
    {
        var token = (await Recording.ChunksAsync<OpenState>(Fixture.Stream("chat_messages-tuple"))).OfType<MessageTokenChunk>().First();

        var metadata = token.Metadata;
        Assert.Equal(("call_model", 1, "chat", "chat", "FakeListChatModel", null), (metadata.Node, metadata.Step, metadata.GraphId, metadata.ModelType, metadata.Provider, metadata.ModelName));
        Assert.Equal("call_model", Assert.Single(metadata.CheckpointNamespace.Segments).Node);
        Assert.Equal("""["__pregel_pull","call_model"]""", metadata.Path.ToString());
        Assert.Equal(["branch:to:call_model"], metadata.Triggers);
        Assert.All((Guid?[])[metadata.RunId, metadata.ThreadId, metadata.AssistantId], id => Assert.NotNull(id));
        Assert.True(metadata.TryGetValue("langgraph_host", out var host));
        Assert.Equal("\"self-hosted\"", host.ToString());
        Assert.False(metadata.TryGetValue("nothing", out _));
    }

    [Fact]
    public async Task All_tokens_of_a_message_share_their_metadata_and_their_id()
    {
        var tokens = (await Recording.ChunksAsync<OpenState>(Fixture.Stream("chat_messages-tuple"))).OfType<MessageTokenChunk>().Where(token => token.Message is AIMessage).ToList();

        Assert.True(tokens.Count > 10);
        Assert.All(tokens, token => Assert.Same(tokens[0].Metadata, token.Metadata));
        Assert.All(tokens, token => Assert.Same(tokens[0].Message.Id, token.Message.Id));
    }

    [Fact]
    public async Task Messages_that_take_turns_keep_their_metadata()
    {
        var chunks = await PlayAsync(Token("a", "1", "x"), Token("b", "2", "x"), Token("a", "1", "y"), Token("b", "2", "y"));

        Assert.Equal(["a", "b", "a", "b"], chunks.OfMessagesNow().Select(token => token.Metadata.Node));
        Assert.Same(chunks.OfMessagesNow()[0].Metadata, chunks.OfMessagesNow()[2].Metadata);
    }

    [Fact]
    public async Task More_messages_than_are_remembered_are_right_all_the_same()
    {
        var nodes = Enumerable.Range(0, 40).Select(number => "node" + (number % 20)).ToList();

        var chunks = await PlayAsync([.. nodes.Select(node => Token(node, node, "x"))]);

        Assert.Equal(nodes, chunks.OfMessagesNow().Select(token => token.Metadata.Node));
        Assert.Equal(nodes, chunks.OfMessagesNow().Select(token => token.Message.Id));
    }

    [Theory]
    [InlineData("""{"event":"message-start","id":"1"}""")]
    [InlineData("""[{"type":"ai","content":"x"}]""")]
    [InlineData("""[{"type":"ai","content":"x"},{},{}]""")]
    [InlineData("""[{"type":"ai","content":"x"},5]""")]
    [InlineData("""["x",{}]""")]
    [InlineData("\"x\"")]
    public async Task What_is_no_pair_of_message_and_metadata_stays_unknown(string data)
    {
        var chunk = Assert.Single(await PlayAsync($"event: messages\ndata: {data}\n\n"));

        Assert.Equal((data, "messages"), (Assert.IsType<UnknownChunk>(chunk).Payload.ToString(), ((UnknownChunk)chunk).EventName));
    }

    [Theory]
    [InlineData("""[{"type":"ai","content":"x"},{"a":}]""")]
    [InlineData("""[{"type":"ai","content":"x"},{}""")]
    [InlineData("""[{"type":"ai","content":"x"},{}] x""")]
    public async Task Broken_json_is_told(string data)
    {
        var exception = await Assert.ThrowsAsync<StreamFormatException>(() => PlayAsync($"event: messages\ndata: {data}\n\n"));

        Assert.Equal("messages", exception.EventName);
    }

    [Fact]
    public async Task Tokens_can_be_picked_by_node_and_tag()
    {
        var tagged = """event: messages""" + "\n" + """data: [{"type":"ai","content":"j","id":"3"},{"langgraph_node":"write","tags":["joke","short"]}]""" + "\n\n";
        string[] events = ["event: values\ndata: {}\n\n", Token("write", "1", "w"), Token("check", "2", "c"), tagged, Token("write", "1", "!")];

        Assert.Equal(["w", "c", "j", "!"], await TextAsync(Serve(events).OfMessages(Cancellation)));
        Assert.Equal(["w", "j", "!"], await TextAsync(Serve(events).WhereNode("write", Cancellation)));
        Assert.Equal(["j"], await TextAsync(Serve(events).WhereTag("joke", Cancellation)));
        Assert.Equal(["j"], await TextAsync(Serve(events).WhereNode("write", Cancellation).WhereTag("short", Cancellation)));
        Assert.Empty(await TextAsync(Serve(events).WhereNode("check", Cancellation).WhereTag("joke", Cancellation)));
    }

    [Fact]
    public async Task Text_alone_is_that_of_models()
    {
        string[] events =
        [
            "event: messages\ndata: [{\"type\":\"human\",\"content\":\"question\"},{}]\n\n",
            Token("write", "1", "an"), Token("write", "1", ""), Token("write", "1", "swer"),
        ];

        var text = new StringBuilder();
        await foreach (var delta in Serve(events).TextDeltas(Cancellation))
            text.Append(delta).Append('|');

        Assert.Equal("an|swer|", text.ToString());
    }

    private static string Token(string node, string id, string text) =>
        $$"""
        event: messages
        data: [{"content":"{{text}}","tool_calls":[],"id":"{{id}}","type":"ai"},{"tags":[],"langgraph_node":"{{node}}"}]


        """.ReplaceLineEndings("\n");

    private static RunStream<OpenState> Serve(params string[] events) =>
        StubServer.Streaming(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(events)))).CreateClient().Runs.StreamAsync<OpenState>("any", new(), Cancellation);

    private static Task<List<StreamChunk>> PlayAsync(params string[] events) => Recording.ChunksAsync<OpenState>(Encoding.UTF8.GetBytes(string.Concat(events)));

    private static async Task<List<string>> TextAsync(IAsyncEnumerable<MessageTokenChunk> tokens)
    {
        var texts = new List<string>();
        await foreach (var token in tokens)
            texts.Add(token.Text);
        return texts;
    }
}

file static class ChunkLists
{
    public static List<MessageTokenChunk> OfMessagesNow(this List<StreamChunk> chunks) => [.. chunks.OfType<MessageTokenChunk>()];
}
