using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class CommandsGuide(DevServerFixture server)
{
    [Fact]
    public async Task Update_and_go_to_a_node()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var created = await client.Threads.CreateAsync();
        await client.Runs.WaitAsync<JokeState>(created.ThreadId, "joke", new() { Input = new StateUpdate<JokeState> { Topic = "sun" } });
        var threadId = created.ThreadId;

        #region command
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(threadId, "joke", new()
        {
            Input = new GraphCommand<JokeState>
            {
                Update = new StateUpdate<JokeState> { Topic = "the moon" },
                Goto = "generate_joke",
            },
            StreamMode = StreamMode.Updates,
        }))
        {
            if (chunk is UpdatesChunk<JokeState> update)
                Console.WriteLine($"{update.Node}: {update.Update.Joke}");
        }
        #endregion

        Printed.AsIn("command");
    }

    [Fact]
    public async Task Send_a_node_an_input_of_its_own()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var created = await client.Threads.CreateAsync();
        await client.Runs.WaitAsync<JokeState>(created.ThreadId, "joke", new() { Input = new StateUpdate<JokeState> { Topic = "sun" } });
        var threadId = created.ThreadId;

        #region command-send
        var result = await client.Runs.WaitAsync<JokeState>(threadId, "joke", new()
        {
            Input = new GraphCommand<JokeState>
            {
                Goto = new Send { Node = "generate_joke", Input = JsonPayload.FromUpdate(new StateUpdate<JokeState> { Topic = "stars" }) },
            },
        });

        Console.WriteLine($"topic: {result.Values?.Topic}");
        Console.WriteLine($"joke: {result.Values?.Joke}");
        #endregion

        Printed.AsIn("command-send");
    }
}
