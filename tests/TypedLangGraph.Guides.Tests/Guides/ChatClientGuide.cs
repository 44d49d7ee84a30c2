using Microsoft.Extensions.AI;
using TypedLangGraph.Extensions.AI;
using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class ChatClientGuide(DevServerFixture server)
{
    [Fact]
    public async Task Talk_to_an_assistant()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region chat-client
        IChatClient chat = client.AsChatClient("assistant");
        var options = new ChatOptions();

        foreach (var said in new[] { "hello", "weather Paris" })
        {
            await foreach (var update in chat.GetStreamingResponseAsync(said, options))
            {
                options.ConversationId = update.ConversationId;
                foreach (var content in update.Contents)
                {
                    Console.Write(content switch
                    {
                        TextContent text => text.Text,
                        FunctionCallContent call => $"{call.Name}(...) ",
                        FunctionResultContent result => $"-> {result.Result}\n",
                        UsageContent usage => $" [{usage.Details.TotalTokenCount} tokens]\n",
                        _ => "",
                    });
                }
            }
        }
        #endregion

        Printed.AsIn("chat-client");
    }

    [Fact]
    public async Task Approve_a_call()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region chat-approval
        IChatClient chat = client.AsChatClient("assistant");
        var response = await chat.GetResponseAsync("mail Bo");

        var request = response.Messages.SelectMany(message => message.Contents).OfType<ToolApprovalRequestContent>().Single();
        Console.WriteLine($"{response.FinishReason}: {((FunctionCallContent)request.ToolCall).Name}?");

        var options = new ChatOptions { ConversationId = response.ConversationId };
        response = await chat.GetResponseAsync(new ChatMessage(ChatRole.User, [request.CreateResponse(approved: true)]), options);
        Console.WriteLine(response.Text);
        #endregion

        Printed.AsIn("chat-approval");
    }
}
