using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class ResumeGuide(DevServerFixture server)
{
    [Fact]
    public async Task Resume_after_the_last_event()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region resume
        var thread = await client.Threads.CreateAsync();
        var stream = client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 4, Ms = 100 },
            StreamMode = StreamMode.Updates,
            StreamResumable = true,
        });

        await foreach (var chunk in stream)
        {
            if (chunk is not UpdatesChunk<SlowState> update)
                continue;
            Console.WriteLine($"first reader: tick {update.Update.Ticks}");
            if (update.Update.Ticks.Value == 2)
                break; // the reader goes away, the run goes on
        }

        // What another process needs to go on: three ids.
        var (threadId, runId, lastEventId) = (stream.ThreadId!.Value, stream.RunId!.Value, stream.LastEventId!);

        await foreach (var chunk in client.Runs.JoinStreamAsync<SlowState>(threadId, runId, new() { From = StreamCursor.After(lastEventId) }))
        {
            if (chunk is UpdatesChunk<SlowState> update)
                Console.WriteLine($"second reader: tick {update.Update.Ticks}");
        }
        #endregion

        Printed.AsIn("resume");
    }

    [Fact]
    public async Task Lost_connections_are_resumed_without_a_word()
    {
        var address = await server.GetBaseAddressAsync();

        #region reconnect
        var options = new LangGraphClientOptions();
        options.Reconnect.MaxAttempts = 10;
        options.Reconnect.OnReconnecting = attempt => Console.WriteLine($"attempt {attempt.Attempt} in {attempt.Delay}, after event {attempt.LastEventId}");
        using var client = new LangGraphClient(address, options);
        #endregion

        Assert.NotNull(await client.Threads.CreateAsync());
    }
}
