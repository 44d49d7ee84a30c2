using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.Testing;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class TestingGuide
{
    #region testing-code
    private static async Task<string?> WriteJokeAsync(LangGraphClient client, string topic)
    {
        var thread = await client.Threads.CreateAsync();
        string? joke = null;
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new()
        {
            Input = new StateUpdate<JokeState> { Topic = topic },
            StreamMode = StreamMode.Updates,
            StreamResumable = true,
        }))
        {
            if (chunk is UpdatesChunk<JokeState> { Update.Joke: { HasValue: true, Value: var written } })
                joke = written;
        }

        return joke;
    }
    #endregion

    [Fact]
    public async Task Test_without_a_server()
    {
        #region testing
        var server = new FakeAgentServer().Plays("joke", new RunScript()
            .Updates("refine_topic", new StateUpdate<JokeState> { Topic = "cats at sea" })
            .Disconnect()
            .Updates("generate_joke", new StateUpdate<JokeState> { Joke = "a joke about cats at sea" }));
        using var client = server.CreateClient();

        Console.WriteLine(await WriteJokeAsync(client, "cats"));
        Console.WriteLine(server.SingleRun.Input<JokeState>().Topic);
        Console.WriteLine(string.Join("\n", server.Requests.Take(3).Select(request => $"{request.Method} .../{request.Path.Split('/').Last()}")));
        #endregion

        Printed.AsIn("testing");
    }

    [Fact]
    public async Task Test_what_goes_wrong()
    {
        #region testing-faults
        var server = new FakeAgentServer().Plays("joke", new RunScript().Error("ValueError", "no topic"));
        using var client = server.CreateClient();

        try
        {
            await WriteJokeAsync(client, "");
        }
        catch (RunFailedException failure)
        {
            Console.WriteLine($"{failure.Error}: {failure.ServerMessage}");
        }
        #endregion

        Printed.AsIn("testing-faults");
    }
}
