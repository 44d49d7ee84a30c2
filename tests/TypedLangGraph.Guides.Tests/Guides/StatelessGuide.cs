using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class StatelessGuide(DevServerFixture server)
{
    [Fact]
    public async Task A_run_without_a_thread()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region stateless
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>("joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = "tea" },
            StreamMode = StreamMode.Updates,
        }))
        {
            if (chunk is UpdatesChunk<JokeState> { Update.Joke: { HasValue: true, Value: var joke } })
                Console.WriteLine(joke);
        }
        #endregion

        Printed.AsIn("stateless");
    }
}
