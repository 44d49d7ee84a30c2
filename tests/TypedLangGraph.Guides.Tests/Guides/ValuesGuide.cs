using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class ValuesGuide(DevServerFixture server)
{
    [Fact]
    public async Task The_whole_state_after_each_step()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region values
        var thread = await client.Threads.CreateAsync();

        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "ice cream" },
            StreamMode = StreamMode.Values,
        }))
        {
            if (chunk is ValuesChunk<JokeState> { Values: var state })
                Console.WriteLine($"topic: {state.Topic}, joke: {state.Joke ?? "none yet"}");
        }
        #endregion

        Printed.AsIn("values");
    }
}
