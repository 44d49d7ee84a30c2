using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

/// <summary>The connection goes through a proxy that closes it in the middle, and then answers twice in the server's place.</summary>
public sealed class ResilienceGuide(DevServerFixture server)
{
    [Fact]
    public async Task A_stream_that_breaks_off_for_good()
    {
        await using var proxy = new FaultProxy(
            await server.GetBaseAddressAsync(), new Fault.CutAfter(3, Within.Boundary, Ending.Closed), new Fault.Answer(503), new Fault.Answer(503));
        var address = proxy.Address;

        #region interrupted
        var options = new LangGraphClientOptions();
        options.Reconnect.MaxAttempts = 2;
        options.Reconnect.IdleTimeout = TimeSpan.FromMinutes(1);
        options.Reconnect.OnReconnecting = attempt => Console.WriteLine($"attempt {attempt.Attempt}, after event {attempt.LastEventId}");
        using var client = new LangGraphClient(address, options);

        var thread = await client.Threads.CreateAsync();
        var stream = client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 4, Ms = 100 },
            StreamMode = StreamMode.Updates,
            StreamResumable = true,
        });

        try
        {
            await foreach (var chunk in stream)
            {
                if (chunk is UpdatesChunk<SlowState> update)
                    Console.WriteLine($"tick {update.Update.Ticks}");
            }
        }
        catch (StreamInterruptedException broken)
        {
            Console.WriteLine($"broke off after event {broken.LastEventId}");

            // The run goes on at the server. Later, here or in another process:
            var rest = client.Runs.JoinStreamAsync<SlowState>(thread.ThreadId, broken.RunId!.Value, new() { From = StreamCursor.After(broken.LastEventId!) });
            await foreach (var chunk in rest)
            {
                if (chunk is UpdatesChunk<SlowState> update)
                    Console.WriteLine($"tick {update.Update.Ticks}");
            }
        }
        #endregion

        Printed.AsIn("interrupted");
    }
}
