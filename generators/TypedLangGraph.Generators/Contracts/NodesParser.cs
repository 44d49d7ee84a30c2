using System;
using System.Linq;
using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.States;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>The constants of a graph, out of its contract.</summary>
internal static class NodesParser
{
    /// <summary>The constant that is always there.</summary>
    public const string GraphId = "GraphId";

    /// <param name="file">The contract's file.</param>
    /// <param name="contracts">All contracts of the project.</param>
    /// <param name="uses">The states that name a graph.</param>
    /// <param name="rootNamespace">Where the constants stand that no state names.</param>
    /// <returns>Null for a file that does not count.</returns>
    public static NodesSpec? Parse(ContractFile file, ContractSet contracts, EquatableArray<GraphUseSpec> uses, string rootNamespace)
    {
        if (contracts.NameOf(file) is not { } name || file.Contract is not { } contract)
            return null;

        var use = uses.Where(use => use.GraphId == contract.GraphId).OrderBy(static use => use.State, StringComparer.Ordinal).FirstOrDefault();
        return new(
            HintName.Of("Graph+" + contract.GraphId),
            use?.Namespace ?? rootNamespace,
            use is { IsPublic: true } ? "public" : "internal",
            name + "Nodes",
            contract.GraphId,
            contract.Nodes is null ? null : new(Nodes(contract, name + "Nodes")));
    }

    private static NodeSpec[] Nodes(GraphContract contract, string className)
    {
        var taken = TakenNames.Members(className);
        taken.Add(GraphId);
        return
        [
            .. contract.Nodes!.Where(IsNode)
                .Select(node => new NodeSpec(CSharpName.Unique(CSharpName.Pascal(EventName(node)), taken), EventName(node), NodeSummary.Of(contract, node))),
        ];
    }

    /// <summary>Nodes that run nothing stand for the start and the end, whatever they are called.</summary>
    public static bool IsNode(ContractNode node) => !node.IsBoundary && node.Type != "schema";

    /// <summary>Servers number the nodes of graphs that are functions; events carry the function's name.</summary>
    public static string EventName(ContractNode node) => node.Title is { } title && node.Id.All(char.IsDigit) ? title : node.Id;
}
