using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedLangGraph.Analyzers.Graphs;
using TypedLangGraph.Analyzers.Nodes;

namespace TypedLangGraph.Analyzers.Rules;

/// <summary>TLG404: a node is named that the graph does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NodeNameAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(RuleDescriptors.UnknownNode);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ContractSet.Find(start) is { } contracts && NodeSymbols.Find(start.Compilation) is { } symbols)
                start.RegisterOperationAction(
                    operation => Analyze(operation, contracts, symbols), OperationKind.PropertyReference, OperationKind.SimpleAssignment, OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ContractSet contracts, NodeSymbols symbols)
    {
        // Nearly all names are right: only for others is it worth to look around.
        if (NodeUses.At(context.Operation, symbols) is not { } use
            || StateGraph.IdOf(use.State) is not { } id || contracts[id] is not { Nodes: not null } own
            || use.Nodes.Where(node => MayBeNode(node.Name) && !Knows(own, node.Name, use.Kind)).ToList() is not { Count: > 0 } nodes)
            return;

        var graphs = RunGraphs.Of(use.State, context.Operation, contracts, symbols);
        foreach (var node in nodes.Where(node => graphs.Count > 0 && !graphs.Any(graph => Knows(graph, node.Name, use.Kind))))
        {
            var nearest = NearestName.Of(node.Name, Candidates(graphs[0], use.Kind));
            if (!MayBeElsewhere(use, nearest, graphs, context.Compilation))
                context.ReportDiagnostic(NameDiagnostic.Create(RuleDescriptors.UnknownNode, node.Place, context.Operation.SemanticModel!, nearest, id, node.Name));
        }
    }

    /// <summary>False for names that every graph has, or that stand for all of its nodes.</summary>
    private static bool MayBeNode(string name) => name.Length > 0 && name != "*" && !name.StartsWith("__", System.StringComparison.Ordinal);

    private static bool Knows(KnownGraph graph, string name, NodeUseKind kind) => Candidates(graph, kind).Contains(name);

    private static IEnumerable<string> Candidates(KnownGraph graph, NodeUseKind kind) => kind == NodeUseKind.Subgraph ? graph.Nodes!.Concat(graph.SubgraphNodes) : graph.Nodes!;

    /// <summary>True when the node may be one of a subgraph, whose nodes no contract names.</summary>
    private static bool MayBeElsewhere(NodeUse use, string? nearest, IReadOnlyList<KnownGraph> graphs, Compilation compilation) => use.Kind switch
    {
        NodeUseKind.Update => RunGraphs.MayBeSubgraph(use.State, compilation),
        NodeUseKind.Breakpoint => graphs.Any(static graph => graph.HasSubgraphs),
        NodeUseKind.Subgraph => nearest is null,
        _ => false,
    };
}
