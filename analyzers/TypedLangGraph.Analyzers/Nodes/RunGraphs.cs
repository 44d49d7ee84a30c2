using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Graphs;

namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>Which graphs the streams and options of a state can belong to.</summary>
internal static class RunGraphs
{
    /// <summary>
    /// The graph that the state names, and those that this member runs with the same state; none when one of them is not known, or does not
    /// tell its nodes.
    /// </summary>
    public static IReadOnlyList<KnownGraph> Of(ITypeSymbol state, IOperation use, ContractSet contracts, NodeSymbols symbols)
    {
        if (StateGraph.IdOf(state) is not { } own)
            return [];

        var runs = MemberRoot.Of(use).DescendantsAndSelf().OfType<IInvocationOperation>().Where(call => IsRunOf(call, state, symbols));
        var ids = runs.Select(AssistantOf).OfType<string>().Where(static id => !Guid.TryParse(id, out _));
        var graphs = ids.Prepend(own).Distinct().Select(id => contracts[id]).ToList();
        return graphs.Any(static graph => graph?.Nodes is null) ? [] : [.. graphs.OfType<KnownGraph>()];
    }

    /// <summary>
    /// True when the state may be that of a subgraph, too, so that its updates may come from nodes that no contract names. It looks at
    /// the words of the whole program, and only after a mistake seems to be found.
    /// </summary>
    public static bool MayBeSubgraph(ITypeSymbol state, Compilation compilation) =>
        compilation.SyntaxTrees.Any(tree => tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>().Any(name =>
            name.Identifier.ValueText == "Map" && name.TypeArgumentList.Arguments.Any(argument => LastName(argument) == state.Name)));

    private static bool IsRunOf(IInvocationOperation call, ITypeSymbol state, NodeSymbols symbols) =>
        call.TargetMethod.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(call.TargetMethod.TypeArguments[0], state) && symbols.IsLibrary(call.TargetMethod);

    private static string? AssistantOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "assistantId")?.Value.ConstantValue is { HasValue: true, Value: string id } ? id : null;

    private static string? LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
