using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>Every operation on the store, against a real dev server.</summary>
public sealed class StoreOperationTests(DevServerFixture server)
{
    private readonly string _user = Guid.NewGuid().ToString();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string[] Memories => ["memories", _user];

    [Fact]
    [Covers("PUT /store/items")]
    [Covers("GET /store/items")]
    [Covers("DELETE /store/items")]
    public async Task An_item_is_stored_read_as_what_it_is_and_deleted()
    {
        using var client = await server.ConnectAsync();

        await client.Store.PutAsync(Memories, "first", new Memory("likes tea", 3), MemoryContext.Default.Memory, cancellationToken: Token);
        var item = await client.Store.GetAsync(Memories, "first", MemoryContext.Default.Memory, cancellationToken: Token);
        await client.Store.DeleteAsync(Memories, "first", Token);

        Assert.Equal(new Memory("likes tea", 3), item?.Value);
        Assert.Equal((_user, "first"), (item?.Namespace[1], item?.Key));
        Assert.InRange(item!.UpdatedAt, item.CreatedAt, DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Null(await client.Store.GetAsync(Memories, "first", MemoryContext.Default.Memory, cancellationToken: Token));
    }

    [Fact]
    public async Task A_generated_state_is_an_item_and_so_is_any_object()
    {
        using var client = await server.ConnectAsync();

        await client.Store.PutAsync(Memories, "state", new TopicState { Topic = "tea" }, cancellationToken: Token);
        await client.Store.PutAsync(Memories, "object", new JsonObject { ["topic"] = "coffee" }, cancellationToken: Token);

        Assert.Equal(new TopicState { Topic = "tea" }, (await client.Store.GetAsync<TopicState>(Memories, "state", cancellationToken: Token))?.Value);
        Assert.Equal("""{"topic":"coffee"}""", (await client.Store.GetAsync(Memories, "object", cancellationToken: Token))?.Value.ToString());
        Assert.Equal(
            ["coffee", "tea"],
            (await client.Store.SearchAsync<TopicState>(Memories, cancellationToken: Token).ToListAsync(Token)).Select(item => item.Value.Topic).Order());
    }

    [Fact]
    [Covers("POST /store/items/search")]
    public async Task Items_are_found_page_by_page_below_a_prefix()
    {
        using var client = await server.ConnectAsync();
        foreach (var number in Enumerable.Range(0, 5))
            await client.Store.PutAsync([.. Memories, $"day{number % 2}"], $"{number}", new Memory("x", number), MemoryContext.Default.Memory, cancellationToken: Token);

        var all = await client.Store.SearchAsync(Memories, MemoryContext.Default.Memory, new() { PageSize = 2 }, Token).ToListAsync(Token);
        var filtered = await client.Store.SearchPageAsync(Memories, new() { Filter = new() { ["weight"] = 4 } }, Token);

        Assert.Equal([0, 1, 2, 3, 4], all.Select(item => item.Value.Weight).Order());
        Assert.Equal("4", Assert.Single(filtered).Key);
    }

    [Fact]
    [Covers("POST /store/namespaces")]
    public async Task Namespaces_are_lists_of_labels()
    {
        using var client = await server.ConnectAsync();
        await client.Store.PutAsync([.. Memories, "a"], "k", new Memory("x", 1), MemoryContext.Default.Memory, cancellationToken: Token);
        await client.Store.PutAsync([.. Memories, "b"], "k", new Memory("x", 1), MemoryContext.Default.Memory, cancellationToken: Token);

        var namespaces = await client.Store.ListNamespacesAsync(new() { Prefix = Memories, PageSize = 1 }, Token).ToListAsync(Token);
        var cut = await client.Store.ListNamespacesPageAsync(new() { Prefix = Memories, MaxDepth = 2 }, Token);

        Assert.Equal([["memories", _user, "a"], ["memories", _user, "b"]], namespaces.OrderBy(labels => labels[2]));
        Assert.Equal(["memories", _user], Assert.Single(cut));
    }
}
