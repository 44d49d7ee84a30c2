using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class JoinGuide(DevServerFixture server)
{
    [Fact]
    public async Task Join_a_run_in_the_background()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region join
        var thread = await client.Threads.CreateAsync();
        var run = await client.Runs.CreateAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 3, Ms = 100 },
            StreamMode = StreamMode.Updates,
            StreamResumable = true,
        });

        // Later, or in another process.
        await foreach (var chunk in client.Runs.JoinStreamAsync<SlowState>(thread.ThreadId, run.RunId, new() { From = StreamCursor.Beginning }))
        {
            if (chunk is UpdatesChunk<SlowState> { Update.Ticks: { HasValue: true, Value: var ticks } })
                Console.WriteLine($"tick {ticks}");
        }
        #endregion

        Printed.AsIn("join");
    }
}
