using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts;
using TypedLangGraph.Generators.Emitting;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>Says where a node stands in its graph, for the comment of its constant.</summary>
internal static class NodeSummary
{
    private const int MostNodes = 8;

    /// <summary>For example <c>The node a: runs after b; then c, or, as the graph decides, the end.</c>, as XML.</summary>
    public static string Of(GraphContract contract, ContractNode node)
    {
        var before = contract.Edges.Where(edge => edge.Target == node.Id).Select(edge => Name(contract, edge.Source)).Distinct().ToArray();
        var after = contract.Edges.Where(edge => edge.Source == node.Id).ToArray();
        var always = after.Where(static edge => !edge.IsConditional).Select(edge => Name(contract, edge.Target)).Distinct().ToArray();
        var perhaps = after.Where(static edge => edge.IsConditional).Select(edge => Name(contract, edge.Target)).Distinct().ToArray();

        string[] parts =
        [
            .. before.Length > 0 ? (string[])["runs after " + List(before, "or")] : [],
            .. always.Length > 0 ? (string[])["leads to " + List(always, "and")] : [],
            .. perhaps.Length > 0 ? (string[])["decides between " + List(perhaps, "and")] : [],
        ];
        return "The node " + Code(NodesParser.EventName(node)) + (parts.Length > 0 ? ": " + string.Join("; ", parts) : string.Empty) + ".";
    }

    private static string Name(GraphContract contract, string id)
    {
        var node = contract.Nodes!.FirstOrDefault(node => node.Id == id) ?? new ContractNode(id, Type: null, Title: null);
        if (NodesParser.IsNode(node))
            return Code(NodesParser.EventName(node));

        return node.Id == ContractNode.Start || contract.Edges.Any(edge => edge.Source == id) ? "the start" : "the end";
    }

    private static string List(IReadOnlyCollection<string> names, string last)
    {
        if (names.Count > MostNodes)
            return string.Join(", ", names.Take(MostNodes)) + " " + last + " " + (names.Count - MostNodes).ToString(System.Globalization.CultureInfo.InvariantCulture) + " more";

        return names.Count == 1 ? names.First() : string.Join(", ", names.Take(names.Count - 1)) + " " + last + " " + names.Last();
    }

    private static string Code(string name) => "<c>" + Names.Xml(name) + "</c>";
}
