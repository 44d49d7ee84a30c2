using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class MessagesGuide(DevServerFixture server)
{
    [Fact]
    public async Task Text_token_by_token()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region tokens
        var stream = client.Runs.StreamAsync<ChatState>("agent", new()
        {
            Input = new StateUpdate<ChatState> { Messages = new Message[] { new HumanMessage("weather") } },
            StreamMode = StreamMode.MessagesTuple,
        });

        await foreach (var text in stream.TextDeltas())
            Console.Write($"{text}|");
        #endregion

        Printed.AsIn("tokens");
    }

    [Fact]
    public async Task Tokens_with_where_they_come_from()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region tokens-metadata
        await foreach (var chunk in client.Runs.StreamAsync<ChatState>("agent", new()
        {
            Input = new StateUpdate<ChatState> { Messages = new Message[] { new HumanMessage("weather") } },
            StreamMode = StreamMode.MessagesTuple,
        }))
        {
            switch (chunk)
            {
                case MessageTokenChunk { Message: ToolMessage tool } token:
                    Console.WriteLine($"{token.Metadata.Node}: {tool.Name} says \"{tool.Text}\"");
                    break;
                case MessageTokenChunk { Text.Length: > 0 } token:
                    Console.WriteLine($"{token.Metadata.Node}: \"{token.Text}\"");
                    break;
            }
        }
        #endregion

        Printed.AsIn("tokens-metadata");
    }

    [Fact]
    public async Task Tokens_of_one_node()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region tokens-node
        var stream = client.Runs.StreamAsync<ChatState>("agent", new()
        {
            Input = new StateUpdate<ChatState> { Messages = new Message[] { new HumanMessage("weather") } },
            StreamMode = StreamMode.MessagesTuple,
        });

        await foreach (var token in stream.WhereNode("tools"))
            Console.WriteLine(token.Text);
        #endregion

        Printed.AsIn("tokens-node");
    }

    [Fact]
    public async Task Tokens_of_models_with_a_tag()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region tokens-tag
        var stream = client.Runs.StreamAsync<JokeState>("hidden", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.MessagesTuple,
        });

        await foreach (var token in stream.WhereTag("joke"))
            Console.WriteLine($"\"{token.Text}\"");
        #endregion

        Printed.AsIn("tokens-tag");
    }

    [Fact]
    public async Task Messages_put_together()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region accumulate
        var accumulator = new MessageAccumulator();
        await foreach (var token in client.Runs.StreamAsync<ChatState>("agent", new()
        {
            Input = new StateUpdate<ChatState> { Messages = new Message[] { new HumanMessage("weather") } },
            StreamMode = StreamMode.MessagesTuple,
        }).OfMessages())
        {
            accumulator.Add(token);
        }

        foreach (var accumulated in accumulator.Messages)
        {
            Console.WriteLine(accumulated.Message switch
            {
                AIMessage { ToolCalls: [var call, ..] } => $"ai calls {call.Name} with {call.Args}",
                AIMessage { UsageMetadata: { } usage } ai => $"ai: {ai.Text} ({usage.OutputTokens} tokens)",
                var other => other.ToString(),
            });
        }
        #endregion

        Printed.AsIn("accumulate");
    }
}
