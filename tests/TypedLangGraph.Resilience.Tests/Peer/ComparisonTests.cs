namespace TypedLangGraph.Resilience.Tests.Peer;

/// <summary>This SDK and the official JS SDK behind the same proxy, against the same server.</summary>
public sealed class ComparisonTests(Comparison comparison) : IClassFixture<Comparison>
{
    [Fact]
    public async Task The_table_in_the_docs_is_what_was_measured() => ComparisonTable.Match(await comparison.GetRowsAsync());

    [Fact]
    public async Task Every_run_has_all_of_its_200_events() =>
        Assert.All(await comparison.GetRowsAsync(), row => Assert.All([row.Own, row.Js, row.JsWithLocation], observation => Assert.Equal(200, observation.Kept.Count)));

    [Fact]
    public async Task Both_clients_see_all_of_a_run_that_nothing_happens_to()
    {
        var rows = await comparison.GetRowsAsync();

        Assert.All([rows[0].Own, rows[0].Js, rows[0].JsWithLocation], observation => Assert.True(observation.IsComplete));
    }

    [Fact]
    public async Task This_client_sees_the_same_whatever_happens_except_where_it_is_told_to_wait_for_ever()
    {
        var rows = await comparison.GetRowsAsync();

        Assert.All(rows.SkipLast(1), row => Assert.True(row.Own.IsComplete, $"{row.Scenario}: {row.Own.InWords()}"));
        Assert.True(rows[^1].Own.IsSilent);
    }
}
