using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class CustomGuide(DevServerFixture server)
{
    [Fact]
    public async Task What_nodes_write_to_the_stream()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region custom
        await foreach (var chunk in client.Runs.StreamAsync<SlowState>("slow", new()
        {
            Input = new StateUpdate<SlowState> { Upto = 3, Ms = 1 },
            StreamMode = StreamMode.Custom,
        }))
        {
            if (chunk is CustomChunk custom && custom.Read(ProgressContext.Default.Progress) is { } progress)
                Console.WriteLine($"tick {progress.Tick}");
        }
        #endregion

        Printed.AsIn("custom");
    }
}
