using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class CancelGuide(DevServerFixture server)
{
    [Fact]
    public async Task Cancel_the_run_that_is_streamed()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region cancel
        var thread = await client.Threads.CreateAsync();
        var stream = client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 20, Ms = 500 },
            StreamMode = StreamMode.Updates,
        });

        await foreach (var chunk in stream)
        {
            if (chunk is UpdatesChunk<SlowState> { Update.Ticks.Value: 3 })
                await stream.CancelAsync();
        }

        Console.WriteLine(stream.Outcome);
        #endregion

        Printed.AsIn("cancel");
    }

    [Fact]
    public async Task Cancel_a_run_in_the_background()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region cancel-background
        var thread = await client.Threads.CreateAsync();
        var run = await client.Runs.CreateAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 20, Ms = 500 },
        });

        await client.Runs.CancelAsync(thread.ThreadId, run.RunId, new() { Action = CancelAction.Interrupt, Wait = true });

        Console.WriteLine((await client.Runs.GetAsync(thread.ThreadId, run.RunId)).Status);
        #endregion

        Printed.AsIn("cancel-background");
    }

    [Fact]
    public async Task Leave_the_stream_and_cancel_with_it()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region cancel-disconnect
        using var stop = new CancellationTokenSource();
        var thread = await client.Threads.CreateAsync();
        var stream = client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 20, Ms = 500 },
            StreamMode = StreamMode.Updates,
            OnDisconnect = DisconnectMode.Cancel,
        }, stop.Token);

        try
        {
            await foreach (var chunk in stream)
            {
                if (chunk is UpdatesChunk<SlowState>)
                    stop.Cancel();
            }
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("the stream is closed, and the server cancels the run");
        }
        #endregion

        await RunStatuses.WaitForAsync(client, thread.ThreadId, stream.RunId!.Value, RunStatus.Interrupted);
        Printed.AsIn("cancel-disconnect");
    }
}
