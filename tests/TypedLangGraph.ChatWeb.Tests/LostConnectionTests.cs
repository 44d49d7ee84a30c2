using TypedLangGraph.ChatWeb.Tests.Support;
using TypedLangGraph.Resilience.Tests.Proxy;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.ChatWeb.Tests;

/// <summary>What a user sees when something between the page and the graph breaks in the middle of an answer: the whole answer, once.</summary>
public sealed class LostConnectionTests(DevServerFixture server)
{
    [Fact]
    public async Task The_way_to_the_server_is_cut_and_closed_for_a_while()
    {
        await using var proxy = new FaultProxy(
            await server.GetBaseAddressAsync(),
            new Fault.CutAfter(60, Within.DataField, Ending.Reset) { RefusedFor = TimeSpan.FromSeconds(2) },
            new Fault.CutAfter(20, Within.IdField, Ending.Closed));
        await using var chat = await Chat.StartAsync(proxy.Address);

        var seen = await Browser.PlayAsync(chat.Address, "long");

        AssertWhole(seen);
        Assert.Empty(seen.Banners);
        Assert.True(proxy.Streams.Count >= 3);
    }

    [Fact]
    public async Task The_service_is_killed_and_started_again()
    {
        var seen = await PlayWithRestartAsync("long");

        AssertWhole(seen);
        Assert.Equal(["Connection lost. Reconnecting…"], seen.Banners.Distinct());
    }

    [Fact]
    public async Task The_browser_gives_up_because_it_is_refused_and_the_page_does_not()
    {
        var seen = await PlayWithRestartAsync("refused");

        // The run may have ended before the page asks again, which then draws what the thread holds.
        Assert.Equal(["human: long", $"ai: {Talk.Long}"], seen.Lines);
        Assert.StartsWith(seen.Told, Talk.Long);
        Assert.Equal(["Connection lost. Reconnecting…"], seen.Banners.Distinct());
    }

    [Fact]
    public async Task The_server_is_away_for_longer_than_the_service_tries()
    {
        await using var proxy = new FaultProxy(
            await server.GetBaseAddressAsync(),
            new Fault.CutAfter(60, Within.Boundary, Ending.Closed) { RefusedFor = TimeSpan.FromSeconds(8) });
        await using var chat = await Chat.StartAsync(proxy.Address);

        var seen = await Browser.PlayAsync(chat.Address, "long");

        AssertWhole(seen);
        Assert.Equal(["Connection lost. Reconnecting…"], seen.Banners.Distinct());
    }

    private async Task<Seen> PlayWithRestartAsync(string scenario)
    {
        var address = await server.GetBaseAddressAsync();
        var chat = await Chat.StartAsync(address);
        try
        {
            return await Browser.PlayAsync(chat.Address, scenario, async () =>
            {
                await chat.DisposeAsync();
                chat = await Chat.StartAsync(address, chat.Address.Port);
            });
        }
        finally
        {
            await chat.DisposeAsync();
        }
    }

    private static void AssertWhole(Seen seen)
    {
        Assert.Equal(["human: long", $"ai: {Talk.Long}"], seen.Lines);
        Assert.Equal(Talk.Long, seen.Told);
        var ids = seen.Events.Where(item => item.Name != "error").Select(item => item.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }
}
