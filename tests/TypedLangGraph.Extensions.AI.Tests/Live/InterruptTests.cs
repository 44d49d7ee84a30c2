using System.Text.Json.Nodes;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Extensions.AI.Tests.Live;

/// <summary>A graph that asks is answered through the chat client, on the real server.</summary>
public sealed class InterruptTests(DevServerFixture server)
{
    [Theory]
    [InlineData(true, null, "I have heard: the mail to Bo was sent")]
    [InlineData(false, "not today", "I have heard: not today")]
    [InlineData(false, null, "I have heard: the mail was not allowed")]
    public async Task A_call_that_needs_approval_is_approved_or_not(bool approved, string? reason, string answer)
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var chat = client.AsChatClient("assistant");

        var asked = await chat.GetResponseAsync("mail Bo", cancellationToken: TestContext.Current.CancellationToken);
        var request = Assert.Single(asked.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>());
        var call = Assert.IsType<FunctionCallContent>(request.ToolCall);
        var answered = await chat.GetResponseAsync(
            new ChatMessage(ChatRole.User, [request.CreateResponse(approved, reason)]), new() { ConversationId = asked.ConversationId }, TestContext.Current.CancellationToken);

        Assert.Equal(("send_mail", "Bo"), (call.Name, call.Arguments!["to"]!.ToString()));
        Assert.Equal("interrupted", asked.FinishReason?.Value);
        Assert.All(asked.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>(), content => Assert.True(content.InformationalOnly));
        Assert.EndsWith(answer, answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_question_comes_as_it_is()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var chat = client.AsChatClient("chat");

        var asked = await chat.GetResponseAsync("hi", cancellationToken: TestContext.Current.CancellationToken);
        var question = Assert.Single(asked.Messages.SelectMany(message => message.Contents).OfType<InterruptRequestContent>());
        var answered = await chat.GetResponseAsync(
            new ChatMessage(ChatRole.User, [question.CreateResponse(new JsonObject { ["ok"] = true })]), new() { ConversationId = asked.ConversationId }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"question":"ok?"}""", question.Interrupt.Value.ToString());
        Assert.Equal(ChatFinishReason.Stop, answered.FinishReason);
        var state = await client.Threads.GetStateAsync<Transcript>(Guid.Parse(asked.ConversationId!), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("""answer: {"ok":true}""", state.Values!.Messages[^1].Text);
    }
}
