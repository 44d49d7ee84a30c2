using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class UpdatesGuide(DevServerFixture server)
{
    [Fact]
    public async Task What_each_node_wrote()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region updates
        var thread = await client.Threads.CreateAsync();

        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.Updates,
        }))
        {
            switch (chunk)
            {
                case UpdatesChunk<JokeState> { Update.Topic: { HasValue: true, Value: var topic } } update:
                    Console.WriteLine($"{update.Node} wrote the topic: {topic}");
                    break;
                case UpdatesChunk<JokeState> { Update.Joke: { HasValue: true, Value: var joke } } update:
                    Console.WriteLine($"{update.Node} wrote the joke: {joke}");
                    break;
            }
        }
        #endregion

        Printed.AsIn("updates");
    }
}
