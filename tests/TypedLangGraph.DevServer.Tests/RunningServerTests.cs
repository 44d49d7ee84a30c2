using System.Net.Http.Json;
using System.Text.Json;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Development.Tests;

public sealed class RunningServerTests(DevServerFixture fixture)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task It_answers_the_health_check()
    {
        var address = await fixture.GetBaseAddressAsync();

        var body = await Http.GetStringAsync(new Uri(address, "/ok"), TestContext.Current.CancellationToken);

        Assert.Equal("""{"ok":true}""", body);
    }

    [Fact]
    public async Task It_has_an_assistant_for_every_graph_of_its_configuration()
    {
        var address = await fixture.GetBaseAddressAsync();

        var found = await AssistantGraphIdsAsync(address);

        Assert.Equal(ConfiguredGraphIds(), found);
        Assert.Contains("joke", found);
    }

    [Fact]
    public async Task It_runs_a_graph()
    {
        var address = await fixture.GetBaseAddressAsync();

        using var response = await Http.PostAsJsonAsync(
            new Uri(address, "/runs/wait"),
            new { assistant_id = "joke", input = new { topic = "ice cream" } },
            TestContext.Current.CancellationToken);

        var state = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("This is a joke about ice cream and cats", state.GetProperty("joke").GetString());
    }

    private static async Task<SortedSet<string>> AssistantGraphIdsAsync(Uri address)
    {
        using var response = await Http.PostAsJsonAsync(
            new Uri(address, "/assistants/search"), new { limit = 100 }, TestContext.Current.CancellationToken);
        var assistants = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return [.. assistants.EnumerateArray().Select(assistant => assistant.GetProperty("graph_id").GetString()!)];
    }

    private static SortedSet<string> ConfiguredGraphIds()
    {
        var path = Path.Combine(ServerDirectory.Locate(given: null), "langgraph.json");
        using var configuration = JsonDocument.Parse(File.ReadAllText(path));
        return [.. configuration.RootElement.GetProperty("graphs").EnumerateObject().Select(graph => graph.Name)];
    }
}
