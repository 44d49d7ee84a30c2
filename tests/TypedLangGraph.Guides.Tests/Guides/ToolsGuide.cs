using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class ToolsGuide(DevServerFixture server)
{
    [Fact]
    public async Task The_life_of_a_tool_call()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region tools
        await foreach (var chunk in client.Runs.StreamAsync<ChatState>("agent", new()
        {
            Input = new StateUpdate<ChatState> { Messages = new Message[] { new HumanMessage("stream") } },
            StreamMode = StreamMode.Tools,
        }))
        {
            if (chunk is not ToolChunk { Tool: var tool })
                continue;
            Console.WriteLine(tool switch
            {
                ToolStart start => $"{start.Name} starts with {start.Arguments}",
                ToolProgress progress => $"{progress.Name} writes {progress.Data}",
                ToolEnd end => $"{end.Name} ends: {end.Output.ReadMessage().Text}",
                ToolError error => $"{error.Name} fails",
                _ => $"something else: {tool}",
            });
        }
        #endregion

        Printed.AsIn("tools");
    }
}
