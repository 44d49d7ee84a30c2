using TypedLangGraph.TestSupport;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.Live;

/// <summary><c>check</c> on the real dev server: files that were pulled, and files that somebody edited as if the graph had changed since.</summary>
public sealed class CheckTests(DevServerFixture server, PulledContracts pulled)
{
    [Fact]
    public async Task Files_that_were_just_pulled_are_all_right_and_nothing_is_said()
    {
        var folder = await pulled.GetFolderAsync(server);

        var run = (await ToolRun.StartAsync(folder, "check", "--url", (await server.GetBaseAddressAsync()).OriginalString)).EndsWith(0);

        Assert.Empty(run.Output + run.Error);
    }

    [Fact]
    public async Task A_renamed_key_and_a_renamed_node_are_named_with_both_names()
    {
        var run = await CheckAsync("joke", text => text.Replace("\"joke\": {", "\"punchline\": {").Replace("generate_joke", "write_joke"));

        Assert.Contains("The node `write_joke` of graph `joke` is now `generate_joke`.", run.Output);
        Assert.Contains("The state key `punchline` of graph `joke` is gone; `joke` is new: was it renamed?", run.Output);
        Assert.DoesNotContain("edge", run.Output);
    }

    [Fact]
    public async Task A_key_of_another_type_is_explained_with_both_types()
    {
        var run = await CheckAsync("slow", text => text.Replace("\"ticks\": { \"type\": \"number\" }", "\"ticks\": { \"type\": \"string\" }"));

        Assert.Contains("The state key `ticks` of graph `slow` is now a number; the file says a text.", run.Output);
    }

    [Fact]
    public async Task A_key_of_a_subgraph_is_explained_with_the_subgraph()
    {
        var run = await CheckAsync("parent", text => text.Replace("\"bar\": {", "\"baz\": {"));

        Assert.Contains("The state key `baz` of subgraph `node_2` of graph `parent` is gone; `bar` is new: was it renamed?", run.Output);
    }

    [Fact]
    public async Task A_graph_that_the_server_does_not_have_is_gone() =>
        Assert.Contains("The graph `jest` is gone from the server.", (await CheckAsync("joke", text => text.Replace("\"graph\": \"joke\"", "\"graph\": \"jest\""))).Output);

    /// <summary>Edits a pulled file and checks it; the check has to end with 1.</summary>
    private async Task<ToolRun> CheckAsync(string graph, Func<string, string> edit)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(await pulled.GetFolderAsync(server), graph + ".graph.json"));
        using var folder = new TemporaryFolder();
        folder.Write("edited.graph.json", edit(text));
        var run = (await ToolRun.StartAsync(folder.Path, "check", ".", "--url", (await server.GetBaseAddressAsync()).OriginalString)).EndsWith(1);
        Assert.StartsWith("edited.graph.json\n", run.Output);
        Assert.NotEqual(text, folder.Read("edited.graph.json"));
        return run;
    }
}
