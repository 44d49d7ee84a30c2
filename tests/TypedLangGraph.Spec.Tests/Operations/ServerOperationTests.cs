using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Operations;

/// <summary>What a real dev server tells about itself, and what it says to calls that it cannot serve.</summary>
public sealed class ServerOperationTests(DevServerFixture server)
{
    private static readonly Guid Id = Guid.Parse("01a1fd41-7fe2-705f-b463-2d1d7aa58332");

    public static TheoryData<string, Func<LangGraphClient, Task>> Lacking { get; } = new()
    {
        { "POST /threads/prune", client => client.Threads.PruneAsync([Id], cancellationToken: Token) },
        { "GET /threads/{thread_id}/stream", async client => await client.Threads.JoinStreamAsync<TopicState>(Id, cancellationToken: Token).ToListAsync(Token) },
        { "POST /runs/cancel", client => client.Runs.CancelManyAsync(RunSelection.WithStatus(RunCancelStatus.All), cancellationToken: Token) },
        { "PATCH /runs/crons/{cron_id}", client => client.Crons.UpdateAsync<TopicState>(Id, new() { Schedule = "0 8 * * 1" }, Token) },
        { "DELETE /runs/crons/{cron_id}", client => client.Crons.DeleteAsync(Id, Token) },
        { "POST /runs/crons/search", async client => await client.Crons.SearchAsync(cancellationToken: Token).ToListAsync(Token) },
        { "POST /runs/crons/count", client => client.Crons.CountAsync(cancellationToken: Token) },
        { "GET /metrics", client => client.Server.GetMetricsAsync(Token) },
        { "GET /docs", client => client.Server.GetDocsAsync(Token) },
        { "POST /a2a/{assistant_id}", client => client.Server.CallA2AAsync("joke", "tasks/get", cancellationToken: Token) },
        { "POST /mcp/", client => client.Server.CallMcpAsync("tools/list", cancellationToken: Token) },
        { "GET /mcp/", async client => await client.Server.StreamMcpAsync(Token).ToListAsync(Token) },
        { "DELETE /mcp/", client => client.Server.EndMcpSessionAsync(Token) },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Covers("GET /info")]
    public async Task A_server_tells_its_version_and_features()
    {
        using var client = await server.ConnectAsync();

        var info = await client.Server.GetInfoAsync(Token);

        Assert.Matches(@"^\d+\.\d+\.\d+", info.Version);
        Assert.Matches(@"^\d+\.\d+\.\d+", info.LangGraphJsVersion);
        Assert.Equal("js", info.Context);
        Assert.Equal((true, false), (info.Supports(ServerFeature.Assistants), info.Supports(ServerFeature.Crons)));
        Assert.Null(info.Supports(ServerFeature.StreamNamespaces));
        Assert.Null(info.UnknownFields);
    }

    [Fact]
    [Covers("GET /ok")]
    public async Task A_server_tells_that_it_is_well()
    {
        using var client = await server.ConnectAsync();

        Assert.True(await client.Server.CheckHealthAsync(cancellationToken: Token));
        Assert.True(await client.Server.CheckHealthAsync(checkDatabase: true, Token));
    }

    [Theory]
    [MemberData(nameof(Lacking), DisableDiscoveryEnumeration = true)]
    public async Task A_call_that_the_server_cannot_serve_says_so_by_name(string operation, Func<LangGraphClient, Task> call)
    {
        using var client = await server.ConnectAsync();

        var exception = await Assert.ThrowsAsync<NotSupportedByServerException>(() => call(client));

        Assert.Equal(operation, exception.Operation);
        Assert.NotNull(exception.Needs);
        Assert.Contains($"{operation} needs {exception.Needs}. Ask client.Server.GetInfoAsync() which server this is.", exception.Message);
    }

    [Fact]
    public async Task A_thing_that_is_missing_is_not_a_route_that_is_missing()
    {
        using var client = await server.ConnectAsync();

        await Assert.ThrowsAsync<NotFoundException>(() => client.Threads.GetAsync(Guid.NewGuid(), Token));
        await Assert.ThrowsAsync<NotFoundException>(() => client.Assistants.GetAsync("nobody", Token));
    }
}
