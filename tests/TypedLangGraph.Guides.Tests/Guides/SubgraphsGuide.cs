using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class SubgraphsGuide(DevServerFixture server)
{
    [Fact]
    public async Task Subgraphs_with_their_own_state_types()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region subgraphs
        await foreach (var chunk in client.Runs.StreamAsync<ParentState>("parent", new()
        {
            Input = new StateUpdate<ParentState> { Foo = "foo" },
            StreamMode = StreamMode.Updates | StreamMode.Values,
            StreamSubgraphs = true,
            SubgraphStates = new SubgraphStates().Map<ChildState>("node_2"),
        }))
        {
            switch (chunk)
            {
                case UpdatesChunk<ParentState> update:
                    Console.WriteLine($"{update.Node} wrote foo: {update.Update.Foo}");
                    break;
                case UpdatesChunk<ChildState> update:
                    Console.WriteLine($"  {update.Namespace.Segments[^1].Node}/{update.Node} wrote foo: {update.Update.Foo}, bar: {update.Update.Bar}");
                    break;
                case ValuesChunk<ChildState> { Values: var state }:
                    Console.WriteLine($"  state of the subgraph: {state}");
                    break;
            }
        }
        #endregion

        Printed.AsIn("subgraphs");
    }

    [Fact]
    public async Task Subgraphs_that_are_not_mapped()
    {
        using var client = new LangGraphClient(await server.GetBaseAddressAsync());

        #region subgraphs-undecoded
        await foreach (var chunk in client.Runs.StreamAsync<ParentState>("parent", new()
        {
            Input = new StateUpdate<ParentState> { Foo = "foo" },
            StreamMode = StreamMode.Updates,
            StreamSubgraphs = true,
        }))
        {
            if (chunk is SubgraphUpdatesChunk { Node: "subgraph_node_1" } inner)
            {
                Console.WriteLine($"as JSON: {inner.Payload}");
                Console.WriteLine($"as a state: {inner.Read<ChildState>().Bar}");
            }
        }
        #endregion

        Printed.AsIn("subgraphs-undecoded");
    }
}
