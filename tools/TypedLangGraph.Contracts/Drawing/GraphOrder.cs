using System;
using System.Collections.Generic;
using System.Linq;

namespace TypedLangGraph.Contracts.Drawing;

/// <summary>The order in which a graph is drawn: as it runs, from the start on.</summary>
internal static class GraphOrder
{
    /// <exception cref="ContractFormatException">The contract does not tell the nodes.</exception>
    public static IReadOnlyList<ContractNode> Nodes(GraphContract contract)
    {
        if (contract.Nodes is null)
            throw new ContractFormatException(
                $"The contract of the graph \"{contract.GraphId}\" does not tell its nodes: "
                + "the server drew the graph in a form that could not be read.");

        var known = contract.Nodes.ToDictionary(node => node.Id);
        foreach (var id in contract.Edges.SelectMany(edge => new[] { edge.Source, edge.Target }).Where(id => !known.ContainsKey(id)).Distinct())
            known.Add(id, new(id, Type: null, Title: null));

        // Breadth first, beginning at the nodes to which nothing leads; what no edge reaches comes behind, and the end last.
        var order = new List<string>();
        var reached = new HashSet<string>();
        var starts = known.Keys.Where(id => contract.Edges.All(edge => edge.Target != id))
            .OrderBy(id => id != ContractNode.Start).ThenBy(id => id, StringComparer.Ordinal);
        foreach (var start in starts.Concat(known.Keys.OrderBy(id => id, StringComparer.Ordinal)).ToArray())
        {
            var waiting = new Queue<string>([start]);
            while (waiting.Count > 0)
            {
                var id = waiting.Dequeue();
                if (!reached.Add(id))
                    continue;
                order.Add(id);
                foreach (var edge in contract.Edges.Where(edge => edge.Source == id).OrderBy(edge => edge.IsConditional))
                    waiting.Enqueue(edge.Target);
            }
        }

        return [.. order.OrderBy(id => id == ContractNode.End).Select(id => known[id])];
    }

    /// <summary>The edges in the order of the nodes.</summary>
    public static IEnumerable<ContractEdge> Edges(GraphContract contract, IReadOnlyList<ContractNode> nodes)
    {
        var position = nodes.Select((node, index) => (node.Id, Index: index)).ToDictionary(pair => pair.Id, pair => pair.Index);
        return contract.Edges.OrderBy(edge => position[edge.Source]).ThenBy(edge => position[edge.Target]);
    }
}
