using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>No id leads to another resource, whichever method it is given to.</summary>
public sealed class PathSafetyTests
{
    private const string Reached = "reached";

    private static readonly Guid Thread = Guid.Parse("33333333-3333-4333-8333-333333333333");

    public static TheoryData<string, Func<LangGraphClient, string, Task>> Methods { get; } = new()
    {
        { "/assistants/{id}", (client, id) => client.Assistants.GetAsync(id, Token) },
        { "/assistants/{id}", (client, id) => client.Assistants.UpdateAsync(id, new(), Token) },
        { "/assistants/{id}", (client, id) => client.Assistants.DeleteAsync(id, cancellationToken: Token) },
        { "/assistants/{id}/graph", (client, id) => client.Assistants.GetGraphAsync(id, cancellationToken: Token) },
        { "/assistants/{id}/schemas", (client, id) => client.Assistants.GetSchemasAsync(id, Token) },
        { "/assistants/{id}/subgraphs", (client, id) => client.Assistants.GetSubgraphsAsync(id, cancellationToken: Token) },
        { "/assistants/a/subgraphs/{id}", (client, id) => client.Assistants.GetSubgraphsAsync("a", new() { Namespace = id }, Token) },
        { "/assistants/{id}/versions", (client, id) => client.Assistants.ListVersionsPageAsync(id, cancellationToken: Token) },
        { "/assistants/{id}/latest", (client, id) => client.Assistants.SetLatestAsync(id, 1, Token) },
        { "/a2a/{id}", (client, id) => client.Server.CallA2AAsync(id, "tasks/get", cancellationToken: Token) },
        { "/a2a/{id}", async (client, id) => await client.Server.StreamA2AAsync(id, "message/stream", cancellationToken: Token).ToListAsync(Token) },
        { $"/threads/{Thread}/state/{{id}}?subgraphs=true", (client, id) => client.Threads.GetStateAsync(Thread, new() { Checkpoint = new() { CheckpointId = id }, Subgraphs = true }, Token) },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Methods), DisableDiscoveryEnumeration = true)]
    public async Task An_id_reaches_the_wire_as_one_segment(string target, Func<LangGraphClient, string, Task> call)
    {
        (string Id, string Segment)[] cases =
        [
            ("foo/bar", "foo%2Fbar"), ("../bar", "..%2Fbar"), ("../assistants/abc-123", "..%2Fassistants%2Fabc-123"), ("agent.v1", "agent.v1"), ("...", "..."),
            ("01a1fd41-7fe2-705f-b463-2d1d7aa58332", "01a1fd41-7fe2-705f-b463-2d1d7aa58332"), ("a?b#c", "a%3Fb%23c"), ("%2e%2e", "%252e%252e"), ("a\\b", "a%5Cb"), ("ü", "%C3%BC"),
        ];
        await using var server = RawServer.Start([.. cases.Select(_ => RawServer.Answer("418 I'm a teapot", Reached, "text/plain"))]);
        using var client = server.CreateClient();

        foreach (var (id, _) in cases)
            Assert.Contains(Reached, (await Assert.ThrowsAsync<LangGraphApiException>(() => call(client, id))).Message);

        Assert.Equal(cases.Select(entry => target.Replace("{id}", entry.Segment)), server.Requests.Select(request => request.Target));
    }

    [Theory]
    [MemberData(nameof(Methods), DisableDiscoveryEnumeration = true)]
    public async Task An_id_that_means_another_path_is_sent_nowhere(string target, Func<LangGraphClient, string, Task> call)
    {
        await using var server = RawServer.Start();
        using var client = server.CreateClient();

        foreach (var id in target.Contains("/state/") ? [".", ".."] : new[] { ".", "..", "" })
            await Assert.ThrowsAsync<ArgumentException>(() => call(client, id));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Nothing_is_not_an_id()
    {
        await using var server = RawServer.Start();
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<ArgumentNullException>(() => client.Assistants.GetAsync(null!, Token));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("users.42", "full stop")]
    [InlineData("", "empty")]
    public async Task A_label_that_servers_would_take_for_another_is_refused(string label, string reason)
    {
        await using var server = RawServer.Start();
        using var client = server.CreateClient();
        Func<Task>[] calls =
        [
            () => client.Store.PutAsync(["a", label], "k", new Memory("x", 1), MemoryContext.Default.Memory, cancellationToken: Token),
            () => client.Store.GetAsync(["a", label], "k", cancellationToken: Token),
            () => client.Store.DeleteAsync(["a", label], "k", Token),
            () => client.Store.SearchPageAsync(["a", label], cancellationToken: Token),
            () => client.Store.ListNamespacesPageAsync(new() { Prefix = [label] }, Token),
            () => client.Store.ListNamespacesPageAsync(new() { Suffix = [label] }, Token),
        ];

        foreach (var call in calls)
            Assert.Contains(reason, (await Assert.ThrowsAsync<ArgumentException>(call)).Message);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_item_needs_a_namespace_a_key_and_an_object()
    {
        await using var server = RawServer.Start();
        using var client = server.CreateClient();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Store.GetAsync([], "k", cancellationToken: Token));
        await Assert.ThrowsAsync<ArgumentException>(() => client.Store.GetAsync(["a"], "", cancellationToken: Token));
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.Store.PutAsync(["a"], "k", 5, MemoryContext.Default.Int32, cancellationToken: Token));

        Assert.Contains("JSON object", exception.Message);
        Assert.Empty(server.Requests);
    }
}
