using TypedLangGraph.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Tests.Live;

/// <summary>A graph made of functions, on the real server.</summary>
public sealed class FunctionTests(DevServerFixture server)
{
    [Fact]
    public async Task The_results_of_its_tasks_come_one_by_one()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());
        var options = new StatelessRunOptions<OpenState> { Input = JsonPayload.Parse("""{"a":1}"""), StreamMode = StreamMode.Updates };

        var chunks = await client.Runs.StreamAsync("func", options).ToListAsync();

        var results = chunks.OfType<FunctionResultChunk>().ToList();
        Assert.All(results, result => Assert.Equal("step", result.Function));
        Assert.Equal(["2", "4"], results.Select(result => result.Result.ToString()).Order());
        Assert.Equal("func", Assert.Single(chunks.OfType<UpdatesChunk<OpenState>>()).Node);
        Assert.Empty(chunks.OfType<UnknownChunk>());
    }
}
