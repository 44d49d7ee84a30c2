using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class SeveralModesGuide(DevServerFixture server)
{
    [Fact]
    public async Task One_stream_with_several_modes()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region several-modes
        var thread = await client.Threads.CreateAsync();

        await foreach (var chunk in client.Runs.StreamAsync<SlowState>(thread.ThreadId, "slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 2, Ms = 1 },
            StreamMode = StreamMode.Values | StreamMode.Updates | StreamMode.Custom,
        }))
        {
            Console.WriteLine(chunk switch
            {
                MetadataChunk => "a run has started",
                ValuesChunk<SlowState> { Values.Ticks: var ticks } => $"state: {ticks?.ToString() ?? "no"} ticks",
                UpdatesChunk<SlowState> update => $"update of {update.Node}: {update.Update.Ticks}",
                CustomChunk custom => $"custom: {custom.Payload}",
                _ => $"something else: {chunk}",
            });
        }
        #endregion

        Printed.AsIn("several-modes");
    }
}
