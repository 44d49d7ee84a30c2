using System.Net;
using TypedLangGraph.AspNetCore.Tests.Support;

namespace TypedLangGraph.AspNetCore.Tests;

/// <summary>A page that comes back gets the rest.</summary>
public sealed class ReconnectTests
{
    /// <summary>Interrupts are announced twice, in updates and in values.</summary>
    private static readonly RecordedRun Asking = RecordedRun.Of("""
        event: values
        data: {"a":1}
        id: 1

        event: updates
        data: {"__interrupt__":[{"id":"x","value":"first?"},{"id":"y","value":"second?"}]}
        id: 2

        event: values
        data: {"a":1,"__interrupt__":[{"id":"x","value":"first?"},{"id":"y","value":"second?"}]}
        id: 3

        event: values
        data: {"a":2}
        id: 4


        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData(JoinSemantics.Exclusive)]
    [InlineData(JoinSemantics.Inclusive)]
    internal async Task Behind_every_event_comes_exactly_the_rest(JoinSemantics semantics)
    {
        await using var host = await StartAsync(RecordedRun.Slow, semantics);

        var all = await host.ReadEventsAsync();

        Assert.Equal(67 + (2 * 66) + 1, all.Count);
        await AssertRestsAsync(host, all);
    }

    [Fact]
    public async Task A_question_that_a_server_announces_twice_comes_once_wherever_the_page_comes_back()
    {
        await using var host = await StartAsync(Asking, JoinSemantics.Exclusive);

        var all = await host.ReadEventsAsync();

        Assert.Equal(["values", "question", "question", "values", "values", "end"], all.Select(item => item.Name));
        await AssertRestsAsync(host, all);
    }

    [Fact]
    public async Task A_page_that_has_seen_the_end_is_told_to_stay_away()
    {
        await using var host = await StartAsync(RecordedRun.Slow, JoinSemantics.Exclusive);
        var end = (await host.ReadEventsAsync())[^1];

        using var response = await host.OpenAsync(end.Id);

        Assert.Equal("end", end.Name);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task The_query_tells_where_a_new_EventSource_begins_and_the_header_where_it_goes_on()
    {
        await using var host = await StartAsync(RecordedRun.Slow, JoinSemantics.Exclusive);
        var all = await host.ReadEventsAsync();

        Assert.Equal(all[100..], BrowserEvent.Parse(await host.ReadAsync(query: $"?lastEventId={all[99].Id}")));
        Assert.Equal(all[150..], BrowserEvent.Parse(await host.ReadAsync(all[149].Id, $"?lastEventId={all[99].Id}")));
    }

    private static Task<RelayHost> StartAsync(RecordedRun run, JoinSemantics semantics) =>
        RelayHost.StartAsync(new RecordedServer(run, semantics).CreateClient(new()), Maps.Several);

    private static async Task AssertRestsAsync(RelayHost host, List<BrowserEvent> all)
    {
        Assert.Equal(all.Count, all.Select(item => item.Id).Distinct().Count());
        for (var seen = 1; seen < all.Count; seen++)
            Assert.Equal(all[seen..], await host.ReadEventsAsync(all[seen - 1].Id));
    }
}
