using System.Net.Http.Json;
using System.Text.Json;
using TypedLangGraph.Generators.Tests.Harness;
using TypedLangGraph.TestSupport;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.Live;

/// <summary>
/// The states that <c>new-state</c> writes for every graph of the dev server compile as they are, and read what that graph has
/// streamed: the recordings, or a run of a graph whose recordings hold other events only.
/// </summary>
public sealed class NewStateTests(DevServerFixture server, PulledContracts pulled)
{
    public static TheoryData<string> Graphs() =>
        [.. JsonElement.Parse(File.ReadAllText(Path.Combine(ServerFolder, "langgraph.json"))).GetProperty("graphs").EnumerateObject().Select(graph => graph.Name)];

    private static string ServerFolder =>
        Path.Combine(AppContext.BaseDirectory[..AppContext.BaseDirectory.LastIndexOf(Path.DirectorySeparatorChar + "tests" + Path.DirectorySeparatorChar, StringComparison.Ordinal)], "tests", "agent-server");

    [Theory]
    [MemberData(nameof(Graphs))]
    public async Task Compiles_and_reads_the_recordings(string graph)
    {
        var run = (await ToolRun.StartAsync(await pulled.GetFolderAsync(server), "new-state", graph, "--namespace", "Demo")).EndsWith(0);

        var state = Consumer.Of(run.Output).State("Demo." + char.ToUpperInvariant(graph[0]) + graph[1..] + "State");

        var values = RecordedStates.Values(graph).ToArray();
        var writes = RecordedStates.Writes(graph).ToArray();
        if (values.Length + writes.Length == 0)
            values = [await RunAsync(graph)];
        Assert.All(values, json => Assert.NotNull((object?)state.Read(json)));
        Assert.All(writes, json => Assert.NotNull((object?)state.ReadUpdate(json)));
    }

    /// <summary>Runs a graph without a thread, and gives its last state.</summary>
    private async Task<string> RunAsync(string graph)
    {
        using var http = new HttpClient { BaseAddress = await server.GetBaseAddressAsync() };
        using var answer = await http.PostAsJsonAsync("runs/wait", new { assistant_id = graph, input = new { q = "live" } }, TestContext.Current.CancellationToken);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_values_of_the_largest_state_arrive_in_its_members()
    {
        var run = (await ToolRun.StartAsync(await pulled.GetFolderAsync(server), "new-state", "rich", "--namespace", "Demo")).EndsWith(0);
        var state = Consumer.Of(run.Output).State("Demo.RichState").Read(RecordedStates.Values("rich").Last());

        Assert.Equal("Approved", (string)state.Status.ToString());
        Assert.Equal(9007199254740992, (double)state.Count);
        Assert.Equal(2, (double)state.ByKey["k2"]);
        Assert.Equal("\"東京\"", (string)state.Owner.Address.City.ToString());
        Assert.Equal(3, (int)state.Items.Count);
    }
}
