using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Extensions.AI.Tests.Live;

/// <summary>What every provider's chat client does, against the real server: the behaviour that chat pages and middleware rely on.</summary>
public sealed class ChatTests(DevServerFixture server)
{
    [Fact]
    public async Task A_text_comes_in_pieces()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var pieces = new List<string>();

        await foreach (var update in client.AsChatClient("assistant").GetStreamingResponseAsync("good morning to you", cancellationToken: TestContext.Current.CancellationToken))
        {
            if (update.Text.Length > 0)
                pieces.Add(update.Text);
        }

        Assert.Equal(["You ", "said: ", "good ", "morning ", "to ", "you"], pieces);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("weather Paris")]
    [InlineData("mail Bo")]
    public async Task The_pieces_add_up_to_the_answer_of_the_other_method(string said)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var chat = client.AsChatClient("assistant");

        var streamed = await chat.GetStreamingResponseAsync(said, cancellationToken: TestContext.Current.CancellationToken).ToChatResponseAsync(TestContext.Current.CancellationToken);
        var whole = await chat.GetResponseAsync(said, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Describe(whole), Describe(streamed));
        Assert.NotEqual(whole.ConversationId, streamed.ConversationId);
    }

    [Fact]
    public async Task An_answer_tells_what_it_cost_and_why_it_ended()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var response = await client.AsChatClient("assistant").GetResponseAsync("hello", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("You said: hello", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal((30, 8, 38), (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount, response.Usage?.TotalTokenCount));
        Assert.True(Guid.TryParse(response.ResponseId, out _));
    }

    [Fact]
    public async Task A_conversation_is_a_thread_that_remembers()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var chat = client.AsChatClient("assistant");

        var first = await chat.GetResponseAsync("one", cancellationToken: TestContext.Current.CancellationToken);
        var second = await chat.GetResponseAsync("two", new() { ConversationId = first.ConversationId }, TestContext.Current.CancellationToken);

        Assert.Equal(first.ConversationId, second.ConversationId);
        var state = await client.Threads.GetStateAsync<Transcript>(Guid.Parse(first.ConversationId!), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["one", "You said: one", "two", "You said: two"], state.Values!.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task Without_threads_nothing_is_kept()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var chat = client.AsChatClient("assistant", new() { UseThreads = false });

        var response = await chat.GetResponseAsync(
            [new(ChatRole.User, "one"), new(ChatRole.Assistant, "You said: one"), new(ChatRole.User, "two")], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("You said: two", response.Text);
        Assert.Null(response.ConversationId);
    }

    [Fact]
    public async Task Tools_of_the_graph_are_shown_and_not_the_callers_to_run()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var response = await client.AsChatClient("assistant").GetResponseAsync("weather Rome", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([ChatRole.Assistant, ChatRole.Tool, ChatRole.Assistant], response.Messages.Select(message => message.Role));
        var call = Assert.Single(response.Messages[0].Contents.OfType<FunctionCallContent>());
        Assert.Equal(("look_up_weather", "Rome", true), (call.Name, call.Arguments!["city"]!.ToString(), call.InformationalOnly));
        var result = Assert.Single(response.Messages[1].Contents.OfType<FunctionResultContent>());
        Assert.Equal((call.CallId, "it is sunny in Rome"), (result.CallId, result.Result));
        Assert.Equal("I have heard: it is sunny in Rome", response.Messages[2].Text);
        Assert.Equal(64, response.Usage?.TotalTokenCount);
    }

    [Fact]
    public async Task A_call_for_the_caller_makes_a_round_trip()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var chat = client.AsChatClient("caller");

        var first = await chat.GetResponseAsync("UTC", cancellationToken: TestContext.Current.CancellationToken);
        var call = Assert.Single(first.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>());
        var second = await chat.GetResponseAsync(
            new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, "noon")]), new() { ConversationId = first.ConversationId }, TestContext.Current.CancellationToken);

        Assert.Equal((ChatFinishReason.ToolCalls, false, "clock"), (first.FinishReason, call.InformationalOnly, call.Name));
        Assert.Equal("The caller says: noon", second.Text);
    }

    [Fact]
    public async Task Who_stops_listening_stops_the_run()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        ChatResponseUpdate? last = null;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in client.AsChatClient("assistant").GetStreamingResponseAsync("endless", cancellationToken: stop.Token))
            {
                last = update;
                if (update.Text.StartsWith("word5", StringComparison.Ordinal))
                    await stop.CancelAsync();
            }
        });

        await AssertStoppedAsync(client, last!);
    }

    [Fact]
    public async Task Who_leaves_the_loop_stops_the_run()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        ChatResponseUpdate? last = null;

        await foreach (var update in client.AsChatClient("assistant").GetStreamingResponseAsync("endless", cancellationToken: TestContext.Current.CancellationToken))
        {
            last = update;
            if (update.Text.Length > 0)
                break;
        }

        await AssertStoppedAsync(client, last!);
    }

    [Fact]
    public async Task A_failed_run_throws_what_the_graph_said()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        var failure = await Assert.ThrowsAsync<NotFoundException>(() => client.AsChatClient("nobody").GetResponseAsync("hello", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("nobody", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>A run of half a minute that is still asked for long after is either stopped, or nobody stopped it.</summary>
    private static async Task AssertStoppedAsync(LangGraphClient client, ChatResponseUpdate last)
    {
        var run = await client.Runs.GetAsync(Guid.Parse(last.ConversationId!), Guid.Parse(last.ResponseId!), TestContext.Current.CancellationToken);
        while (run.Status == RunStatus.Running || run.Status == RunStatus.Pending)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            run = await client.Runs.GetAsync(run.ThreadId, run.RunId, TestContext.Current.CancellationToken);
        }

        Assert.Equal(RunStatus.Interrupted, run.Status);
    }

    /// <summary>Everything but the ids that the server makes anew for each message.</summary>
    private static string Describe(ChatResponse response) => string.Join('\n', response.Messages.Select(message =>
        $"{message.Role}: {string.Join(", ", message.Contents.Select(Describe))}").Append($"{response.FinishReason} {response.Usage?.TotalTokenCount}"));

    private static string Describe(AIContent content) => content switch
    {
        TextContent text => text.Text,
        FunctionCallContent call => $"{call.Name}({string.Join(", ", call.Arguments!)}) {call.CallId} {call.InformationalOnly}",
        FunctionResultContent result => $"{result.CallId} = {result.Result}",
        ToolApprovalRequestContent approval => $"approve {Describe((AIContent)approval.ToolCall) is var call && call.Length > 0}",
        _ => content.GetType().Name,
    };
}
