using TypedLangGraph.AspNetCore.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.AspNetCore.Tests;

/// <summary>The relay in front of a real server.</summary>
public sealed class LiveTests(DevServerFixture server)
{
    [Fact]
    public async Task A_run_is_relayed_while_it_goes_and_again_behind_every_event()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync();
        var run = await client.Runs.CreateAsync<AnyState>(thread.ThreadId, "slow", Slow());
        await using var host = await RelayHost.StartAsync(() => LangGraphResults.Relay<AnyState>(client.Runs, thread.ThreadId, run.RunId, Maps.Several));

        var all = await host.ReadEventsAsync();

        Assert.Equal([1, 2, 3, 4, 5], all.Where(item => item.Name == "update").Select(item => JsonPayload.Parse(item.Data).ToElement().GetProperty("ticks").GetInt32()));
        for (var seen = 1; seen < all.Count; seen++)
            Assert.Equal(all[seen..], await host.ReadEventsAsync(all[seen - 1].Id));
    }

    [Fact]
    public async Task A_stream_that_starts_a_run_has_ids_with_which_the_run_is_joined()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync();
        var stream = client.Runs.StreamAsync(thread.ThreadId, "slow", Slow());
        await using var starting = await RelayHost.StartAsync(() => LangGraphResults.Relay(stream, Maps.Several));

        var all = await starting.ReadEventsAsync();

        await using var joining = await RelayHost.StartAsync(() => LangGraphResults.Relay<AnyState>(client.Runs, thread.ThreadId, stream.RunId!.Value, Maps.Several));
        Assert.Equal("end", all[^1].Name);
        Assert.Equal(all[4..], await joining.ReadEventsAsync(all[3].Id));
    }

    [Fact]
    public async Task A_run_that_does_not_exist_is_a_404()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var thread = await client.Threads.CreateAsync();
        await using var host = await RelayHost.StartAsync(() => LangGraphResults.Relay<AnyState>(client.Runs, thread.ThreadId, Guid.NewGuid(), Maps.Several));

        using var response = await host.OpenAsync();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    private static ThreadRunOptions<AnyState> Slow() => new()
    {
        Input = JsonPayload.Parse("""{"upto":5,"ms":20}"""),
        StreamMode = StreamMode.Values | StreamMode.Updates,
        StreamResumable = true,
    };
}
