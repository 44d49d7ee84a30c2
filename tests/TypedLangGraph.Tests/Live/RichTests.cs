using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>Nested state, fan-out, nulls and unicode on a real server; what is sent comes back the same.</summary>
public sealed class RichTests(DevServerFixture server)
{
    [Fact]
    public async Task Sends_and_reads_a_nested_state()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        ValuesChunk<RichState>? last = null;
        var nodes = new List<string>();

        await foreach (var chunk in client.Runs.StreamAsync<RichState>("rich", new()
        {
            Input = new StateUpdate<RichState> { Title = "Zoë 東京 🦜", Note = null },
            StreamMode = StreamMode.Values | StreamMode.Updates,
        }, TestContext.Current.CancellationToken))
        {
            if (chunk is UpdatesChunk<RichState> update)
                nodes.Add(update.Node);
            last = chunk as ValuesChunk<RichState> ?? last;
        }

        var state = last!.Values;
        Assert.Equal("Zoë 東京 🦜", state.Title);
        Assert.Equal((RichStatus.Approved, 9007199254740992L, true), (state.Status, state.Count, state.Flag));
        Assert.Equal(new RichOwner("Zoë Łódź", null, new RichAddress("東京", "001-0001")), state.Owner);
        Assert.Equal(["sku-0", "sku-1", "sku-2"], state.Items.Select(item => item.Sku).Order());
        Assert.Equal(3, nodes.Count(node => node == "worker"));
        Assert.Contains("nothing", nodes);
    }
}
