using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Clients;

/// <summary>What the assistants client asks a server.</summary>
public sealed class AssistantsClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_graph_id_gets_its_default_assistant()
    {
        var server = JsonServer.Answer("""{"assistant_id":"6b7b3db5-85e8-5e85-a49d-171a930fabe2","graph_id":"my graph","created_at":"2026-11-21T08:15:50Z","updated_at":"2026-11-21T08:15:50Z","metadata":{}}""");

        var assistant = await server.CreateClient().Assistants.GetAsync("my graph", Token);

        Assert.Equal("my graph", assistant.GraphId);
        Assert.Equal((HttpMethod.Get, "/assistants/my%20graph"), server.Requests.Single().Line());
    }

    [Fact]
    public async Task A_search_asks_for_pages_until_one_is_not_full()
    {
        var pages = new Queue<string>([Page(2), Page(2), Page(1)]);
        var server = JsonServer.Answer(() => pages.Dequeue());

        var found = await server.CreateClient().Assistants.SearchAsync(new() { GraphId = "ui", PageSize = 2 }, Token).ToListAsync(Token);

        Assert.Equal(5, found.Count);
        Assert.Equal(
            ["""{"graph_id":"ui","limit":2,"offset":0}""", """{"graph_id":"ui","limit":2,"offset":2}""", """{"graph_id":"ui","limit":2,"offset":4}"""],
            server.Requests.Select(request => request.Body));
        Assert.All(server.Requests, request => Assert.Equal((HttpMethod.Post, "/assistants/search"), request.Line()));
    }

    [Fact]
    public async Task A_page_is_one_request()
    {
        var server = JsonServer.Answer(Page(2));

        var page = await server.CreateClient().Assistants.SearchPageAsync(new() { Offset = 4, PageSize = 2 }, Token);

        Assert.Equal(2, page.Count);
        Assert.Equal("""{"limit":2,"offset":4}""", server.Requests.Single().Body);
    }

    [Fact]
    public async Task Fields_that_every_assistant_has_are_always_loaded()
    {
        var server = JsonServer.Answer("[]");

        await server.CreateClient().Assistants.SearchPageAsync(new() { Select = [AssistantField.Name] }, Token);

        Assert.Equal("""{"limit":100,"offset":0,"select":["name","assistant_id","graph_id","created_at","updated_at","metadata"]}""", server.Requests.Single().Body);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1001)]
    [InlineData(-1, 10)]
    public void A_page_that_no_server_accepts_is_refused(int offset, int pageSize)
    {
        var assistants = JsonServer.Answer("[]").CreateClient().Assistants;

        Assert.Throws<ArgumentOutOfRangeException>(() => { assistants.SearchAsync(new() { Offset = offset, PageSize = pageSize }, Token); });
    }

    [Fact]
    public async Task The_drawing_can_look_into_subgraphs()
    {
        var server = JsonServer.Answer("""{"nodes":[],"edges":[]}""");
        var assistants = server.CreateClient().Assistants;

        await assistants.GetGraphAsync("agent", cancellationToken: Token);
        await assistants.GetGraphAsync("agent", xray: true, Token);
        await assistants.GetGraphAsync("agent", xray: 2, Token);

        Assert.Equal(["/assistants/agent/graph", "/assistants/agent/graph?xray=true", "/assistants/agent/graph?xray=2"], server.Requests.Select(request => request.Line().Path));
    }

    private static string Page(int count) => "[" + string.Join(",", Enumerable.Repeat(
        """{"assistant_id":"6b7b3db5-85e8-5e85-a49d-171a930fabe2","graph_id":"ui","created_at":"2026-11-21T08:15:50Z","updated_at":"2026-11-21T08:15:50Z","metadata":{}}""", count)) + "]";
}
