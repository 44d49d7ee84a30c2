using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>Every operation on assistants, against a real dev server.</summary>
public sealed class AssistantOperationTests(DevServerFixture server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Covers("POST /assistants")]
    [Covers("GET /assistants/{assistant_id}")]
    [Covers("DELETE /assistants/{assistant_id}")]
    public async Task An_assistant_lives_from_its_creation_to_its_deletion()
    {
        using var client = await server.ConnectAsync();
        var id = Guid.NewGuid();

        var created = await client.Assistants.CreateAsync(
            "joke", new() { AssistantId = id, Name = "Comedian", Description = "Tells jokes.", Config = new() { RecursionLimit = 7 }, Metadata = new() { ["team"] = "a" } }, Token);
        var again = await client.Assistants.CreateAsync("joke", new() { AssistantId = id, IfExists = IfExists.DoNothing }, Token);
        var found = await client.Assistants.GetAsync(id.ToString(), Token);
        await client.Assistants.DeleteAsync(id.ToString(), deleteThreads: true, Token);

        Assert.Equal((id, "Comedian", "joke", 7), (created.AssistantId, created.Name, created.GraphId, created.Config?.RecursionLimit));
        Assert.Equal("Comedian", again.Name);
        Assert.Equal("a", found.Metadata["team"]!.GetValue<string>());
        await Assert.ThrowsAsync<NotFoundException>(() => client.Assistants.GetAsync(id.ToString(), Token));
    }

    [Fact]
    [Covers("PATCH /assistants/{assistant_id}")]
    [Covers("POST /assistants/{assistant_id}/versions")]
    [Covers("POST /assistants/{assistant_id}/latest")]
    public async Task Each_change_is_a_version_to_which_one_can_return()
    {
        using var client = await server.ConnectAsync();
        var id = (await client.Assistants.CreateAsync("joke", new() { Name = "first" }, Token)).AssistantId.ToString();

        var changed = await client.Assistants.UpdateAsync(id, new() { Name = "second", Metadata = new() { ["reviewed"] = true } }, Token);
        var versions = await client.Assistants.ListVersionsAsync(id, new() { PageSize = 1 }, Token).ToListAsync(Token);
        var page = await client.Assistants.ListVersionsPageAsync(id, new() { Metadata = new() { ["reviewed"] = true } }, Token);
        var back = await client.Assistants.SetLatestAsync(id, 1, Token);

        Assert.Equal((2, "second"), (changed.Version, changed.Name));
        Assert.Equal([2, 1], versions.Select(version => version.Version));
        Assert.Equal(2, Assert.Single(page).Version);
        Assert.Equal((1, "first"), (back.Version, back.Name));
    }

    [Fact]
    [Covers("POST /assistants/search")]
    [Covers("POST /assistants/count")]
    public async Task As_many_are_counted_as_are_found()
    {
        using var client = await server.ConnectAsync();
        var name = Guid.NewGuid().ToString();
        foreach (var number in Enumerable.Range(0, 3))
            await client.Assistants.CreateAsync("joke", new() { Name = $"{name}-{number}" }, Token);

        var found = await client.Assistants.SearchAsync(new() { Name = name, PageSize = 2 }, Token).ToListAsync(Token);
        var page = await client.Assistants.SearchPageAsync(new() { Name = name, PageSize = 3 }, Token);

        Assert.Equal([$"{name}-0", $"{name}-1", $"{name}-2"], found.Select(assistant => assistant.Name).Order());
        Assert.Equal(3, await client.Assistants.CountAsync(new() { Name = name, GraphId = "joke" }, Token));
        Assert.Equal(0, await client.Assistants.CountAsync(new() { Name = name, GraphId = "slow" }, Token));
        Assert.Equal(3, page.NextOffset);
        Assert.NotNull(page.Total);
    }

    [Fact]
    [Covers("GET /assistants/{assistant_id}/graph")]
    [Covers("GET /assistants/{assistant_id}/schemas")]
    public async Task A_graph_is_drawn_and_described()
    {
        using var client = await server.ConnectAsync();

        var graph = await client.Assistants.GetGraphAsync("joke", xray: true, Token);
        var numbered = await client.Assistants.GetGraphAsync("func", cancellationToken: Token);
        var schemas = await client.Assistants.GetSchemasAsync("joke", Token);

        Assert.Contains(graph.Edges, edge => edge.Target.ToString() == "\"generate_joke\"");
        Assert.Equal([numbered.Nodes[0].Id, numbered.Nodes[1].Id], [numbered.Edges[0].Source, numbered.Edges[0].Target]);
        Assert.Contains(graph.Nodes, node => node.Id.ToString() == "\"generate_joke\"");
        Assert.True(schemas.StateSchema!.Value.ToElement().GetProperty("properties").TryGetProperty("topic", out _));
    }

    [Fact]
    [Covers("GET /assistants/{assistant_id}/subgraphs")]
    [Covers("GET /assistants/{assistant_id}/subgraphs/{namespace}")]
    public async Task Subgraphs_are_described_by_the_nodes_that_run_them()
    {
        using var client = await server.ConnectAsync();

        var all = await client.Assistants.GetSubgraphsAsync("parent", new() { Recurse = true }, Token);
        var one = await client.Assistants.GetSubgraphsAsync("parent", new() { Namespace = "node_2" }, Token);

        Assert.Equal(["node_2"], all.Keys);
        Assert.Equal(["node_2"], one.Keys);
        Assert.True(all["node_2"].StateSchema!.Value.ToElement().GetProperty("properties").TryGetProperty("bar", out _));
    }
}
