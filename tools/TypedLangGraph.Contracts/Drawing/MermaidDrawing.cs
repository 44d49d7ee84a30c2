using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TypedLangGraph.Contracts.Drawing;

/// <summary>Draws a graph as a Mermaid flow chart: conditional edges dotted, nodes that run a subgraph with a double frame.</summary>
internal static class MermaidDrawing
{
    public static string Draw(GraphContract contract)
    {
        var nodes = GraphOrder.Nodes(contract);
        // Ids are numbers, because names can hold what Mermaid reads as its own.
        var ids = nodes.Select((node, index) => new KeyValuePair<string, string>(node.Id, "n" + index.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var text = new StringBuilder("flowchart TD\n");
        foreach (var node in nodes)
            text.Append("    ").Append(ids[node.Id]).Append(Frame(contract, node)).Append('\n');
        foreach (var edge in GraphOrder.Edges(contract, nodes))
            text.Append("    ").Append(ids[edge.Source]).Append(Arrow(edge)).Append(ids[edge.Target]).Append('\n');
        return text.ToString();
    }

    private static string Frame(GraphContract contract, ContractNode node)
    {
        var name = "\"" + Escape(node.Title is { } title ? $"{node.Id}: {title}" : node.Id) + "\"";
        return node.IsBoundary ? $"([{name}])" : contract.Subgraphs.Any(subgraph => subgraph.Path == node.Id) ? $"[[{name}]]" : $"[{name}]";
    }

    private static string Arrow(ContractEdge edge) =>
        edge.Label is { } label
            ? $" {(edge.IsConditional ? "-." : "--")} \"{Escape(label)}\" {(edge.IsConditional ? ".->" : "-->")} "
            : edge.IsConditional ? " -.-> " : " --> ";

    private static string Escape(string text) =>
        string.Concat(text.Select(character => IsPlain(character) ? character.ToString() : $"#{(int)character};"));

    private static bool IsPlain(char character) => character is not ('"' or '#' or '<' or '>' or '&' or '`') && !char.IsControl(character);
}
