using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Drawing;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.Contracts;

/// <summary>The drawings of a graph with a loop, conditions and a node that nothing reaches.</summary>
public sealed class DrawingTests
{
    private static readonly GraphContract Graph = Contract.Of("{}", "__start__ agent", "agent ?tools", "agent ?__end__", "tools agent", "lost lost");

    [Fact]
    public void For_a_terminal() =>
        Assert.Equal(
            """
            __start__
              └─> agent
            agent
              ├╌? tools
              └╌? __end__
            tools
              └─> agent
            lost
              └─> lost
            __end__

            """,
            TextDrawing.Draw(Graph, name => name));

    [Fact]
    public void For_Mermaid() =>
        Assert.Equal(
            """
            flowchart TD
                n0(["__start__"])
                n1["agent"]
                n2["tools"]
                n3["lost"]
                n4(["__end__"])
                n0 --> n1
                n1 -.-> n2
                n1 -.-> n4
                n2 --> n1
                n3 --> n3

            """,
            MermaidDrawing.Draw(Graph));

    [Fact]
    public void Names_cannot_end_a_label_or_control_a_terminal()
    {
        var graph = Contract.Of("{}", "a\"]<b> c\u001b");

        Assert.Contains("n0[\"a#34;]#60;b#62;\"]", MermaidDrawing.Draw(graph));
        Assert.DoesNotContain('\e', TextDrawing.Draw(graph, name => name));
    }

    [Fact]
    public void A_graph_whose_nodes_are_not_known_cannot_be_drawn() =>
        Assert.Contains("does not tell its nodes", Assert.Throws<ContractFormatException>(() => TextDrawing.Draw(new("func", nodes: null, [], new(_ => null), []), name => name)).Message);
}
