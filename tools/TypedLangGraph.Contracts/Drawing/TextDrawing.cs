using System.Linq;
using System.Text;

namespace TypedLangGraph.Contracts.Drawing;

/// <summary>Draws a graph for a terminal: each node, and below it where its edges lead.</summary>
internal static class TextDrawing
{
    /// <param name="contract">The graph.</param>
    /// <param name="paintNode">How a node's name is shown, for example in a colour.</param>
    public static string Draw(GraphContract contract, System.Func<string, string> paintNode)
    {
        var nodes = GraphOrder.Nodes(contract);
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            text.Append(paintNode(Printable(node.Id)));
            if (node.Title is { } title)
                text.Append(": ").Append(Printable(title));
            if (contract.Subgraphs.Any(subgraph => subgraph.Path == node.Id))
                text.Append(" (a subgraph)");
            text.Append('\n');
            ContractEdge[] edges = [.. GraphOrder.Edges(contract, nodes).Where(edge => edge.Source == node.Id)];
            for (var i = 0; i < edges.Length; i++)
                Edge(text, edges[i], isLast: i == edges.Length - 1);
        }

        return text.ToString();
    }

    private static void Edge(StringBuilder text, ContractEdge edge, bool isLast)
    {
        text.Append(isLast ? "  └" : "  ├").Append(edge.IsConditional ? "╌? " : "─> ").Append(Printable(edge.Target));
        if (edge.Label is { } label)
            text.Append(" (").Append(Printable(label)).Append(')');
        text.Append('\n');
    }

    /// <summary>Names come from a server; what controls a terminal does not reach it.</summary>
    private static string Printable(string name) => string.Concat(name.Select(character => char.IsControl(character) ? '\uFFFD' : character));
}
