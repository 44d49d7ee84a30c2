using System.Text.Json.Nodes;
using TypedLangGraph.Extensions.AI.Tests.Responses;

namespace TypedLangGraph.Extensions.AI.Tests.Requests;

/// <summary>Given these messages of a chat, this input of a run.</summary>
public sealed class RequestTests
{
    private static readonly string s_thread = Guid.NewGuid().ToString();

    [Fact]
    public Task Texts_keep_their_roles_and_ids() => SendsAsync(
        [new(ChatRole.System, "be brief"), new(ChatRole.User, "hi") { MessageId = "u1", AuthorName = "Bo" }, new(new ChatRole("critic"), "no")],
        """[{"type":"system","content":"be brief"},{"type":"human","content":"hi","id":"u1","name":"Bo"},{"type":"chat","content":"no","role":"critic"}]""");

    [Fact]
    public Task Images_and_files_are_blocks() => SendsAsync(
        [
            new(ChatRole.User,
            [
                new TextContent("see"),
                new UriContent("https://example.com/a.png", "image/png"),
                new DataContent("data:application/pdf;base64,QUJD") { Name = "a.pdf" },
            ]),
        ],
        """[{"type":"human","content":[{"type":"text","text":"see"},{"type":"image_url","image_url":{"url":"https://example.com/a.png"}},{"type":"file","base64":"QUJD","mime_type":"application/pdf","metadata":{"filename":"a.pdf"}}]}]""");

    [Fact]
    public Task Calls_and_results_are_messages_of_their_own() => SendsAsync(
        [
            new(ChatRole.Assistant, [new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["a"] = 1 })]),
            new(ChatRole.Tool, [new FunctionResultContent("c1", new Dictionary<string, int> { ["b"] = 2 }), new FunctionResultContent("c2", null) { Exception = new TimeoutException("late") }]),
        ],
        """
        [{"type":"ai","content":"","tool_calls":[{"name":"look","args":{"a":1},"id":"c1","type":"tool_call"}]},
        {"type":"tool","content":"{\"b\":2}","tool_call_id":"c1","status":"success"},
        {"type":"tool","content":"TimeoutException: late","tool_call_id":"c2","status":"error"}]
        """);

    [Fact]
    public Task Instructions_have_an_id_so_that_they_stand_there_once() => SendsAsync(
        [new(ChatRole.User, "hi")],
        """[{"type":"system","content":"be brief","id":"instructions"},{"type":"human","content":"hi"}]""",
        new ChatOptions { Instructions = "be brief" });

    [Fact]
    public async Task Options_reach_the_graph_through_the_users_own_mapping()
    {
        var body = await BodyAsync(
            [new(ChatRole.User, "hi")],
            new ChatOptions { Temperature = 0.5f },
            new()
            {
                MessagesKey = "talk",
                Context = options => new JsonObject { ["temperature"] = options?.Temperature },
                Input = _ => new JsonObject { ["user"] = 7 },
            });

        Assert.Equal("""{"temperature":0.5}""", body["context"]!.ToJsonString());
        Assert.Equal("""{"user":7,"talk":[{"type":"human","content":"hi"}]}""", body["input"]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_is_a_command_by_the_interrupts_id()
    {
        var body = await BodyAsync([new(ChatRole.User, [new InterruptResponseContent("i1", JsonValue.Create("yes"))])], new() { ConversationId = s_thread });

        Assert.Null(body["input"]);
        Assert.Equal("""{"resume":{"i1":"yes"}}""", body["command"]!.ToJsonString());
    }

    [Fact]
    public async Task Decisions_are_sent_together_in_the_order_of_the_calls()
    {
        var first = new ToolApprovalRequestContent("i1#0/2", new FunctionCallContent("i1#0/2", "a")).CreateResponse(true);
        var second = new ToolApprovalRequestContent("i1#1/2", new FunctionCallContent("i1#1/2", "b")).CreateResponse(false, "no");

        var body = await BodyAsync([new(ChatRole.User, [second, first])], new() { ConversationId = s_thread });

        Assert.Equal("""{"resume":{"i1":{"decisions":[{"type":"approve"},{"type":"reject","message":"no"}]}}}""", body["command"]!.ToJsonString());
    }

    [Fact]
    public async Task A_decision_that_is_missing_is_named()
    {
        var first = new ToolApprovalRequestContent("i1#0/2", new FunctionCallContent("i1#0/2", "a")).CreateResponse(true);

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => BodyAsync([new(ChatRole.User, [first])], new() { ConversationId = s_thread }));

        Assert.Equal("The interrupt 'i1' asks to approve 2 tool calls, and 1 are answered. Send one ToolApprovalResponseContent for each of them.", failure.Message);
    }

    [Fact]
    public async Task A_conversation_id_that_is_no_thread_is_named()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => BodyAsync([new(ChatRole.User, "hi")], new() { ConversationId = "mine" }));

        Assert.Contains("'mine' is not the id of a thread", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_threads_there_is_no_conversation_to_name()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => BodyAsync([new(ChatRole.User, "hi")], new() { ConversationId = s_thread }, new() { UseThreads = false }));

        Assert.Contains("UseThreads", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_client_behind_it_can_be_asked_for()
    {
        using var client = new LangGraphClient(new Uri("http://agent.test/"));
        var chat = client.AsChatClient("agent");

        Assert.Same(client, chat.GetService(typeof(LangGraphClient)));
        Assert.Equal(("langgraph", "agent"), (chat.GetService<ChatClientMetadata>()!.ProviderName, chat.GetService<ChatClientMetadata>()!.DefaultModelId));
        Assert.Same(chat, chat.GetService<IChatClient>());
        Assert.Null(chat.GetService(typeof(IChatClient), "key"));
    }

    private static async Task SendsAsync(IEnumerable<ChatMessage> messages, string expected, ChatOptions? options = null)
    {
        var body = await BodyAsync(messages, options);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), body["input"]!["messages"]), body["input"]!["messages"]!.ToJsonString());
    }

    private static async Task<JsonObject> BodyAsync(IEnumerable<ChatMessage> messages, ChatOptions? chatOptions = null, LangGraphChatClientOptions? options = null)
    {
        var server = Bodies.Of();
        await server.CreateChat(options).GetResponseAsync(messages, chatOptions, TestContext.Current.CancellationToken);
        return JsonNode.Parse(server.Requests[0].Body!)!.AsObject();
    }
}
