using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class WaitGuide(DevServerFixture server)
{
    [Fact]
    public async Task Wait_for_the_result()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region wait
        var result = await client.Runs.WaitAsync<JokeState>("joke", new() { Input = new StateUpdate<JokeState> { Topic = "rain" } });

        Console.WriteLine(result.Values?.Joke);
        #endregion

        Printed.AsIn("wait");
    }

    [Fact]
    public async Task Wait_for_a_run_in_the_background()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region wait-join
        var thread = await client.Threads.CreateAsync();
        var run = await client.Runs.CreateAsync<ReviewState>(thread.ThreadId, "hitl", new()
        {
            Input = new StateUpdate<ReviewState> { Kind = "single" },
        });

        var result = await client.Runs.JoinAsync<ReviewState>(thread.ThreadId, run.RunId);

        if (result.IsInterrupted)
            Console.WriteLine($"waits for an answer to: {result.Interrupts[0].Value}");
        #endregion

        Printed.AsIn("wait-join");
    }
}
