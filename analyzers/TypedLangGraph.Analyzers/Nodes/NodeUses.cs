using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>Takes an operation apart into the nodes that it names, and says of which state's graph they are.</summary>
internal static class NodeUses
{
    public static NodeUse? At(IOperation operation, NodeSymbols symbols) => operation switch
    {
        IPropertyReferenceOperation property when symbols.StateOfUpdates(property.Property) is { } state => new(state, NodeUseKind.Update, NodeComparisons.Of(property)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target, Value.Syntax: ExpressionSyntax value } assignment
            when symbols.StateOfOption(target.Property) is { } state =>
            target.Property.Name == "SubgraphStates"
                ? new(state, NodeUseKind.Subgraph, Mapped(assignment.Value))
                : new(state, target.Property.Name == "Goto" ? NodeUseKind.Target : NodeUseKind.Breakpoint, NodeNames.In(value, operation.SemanticModel!)),
        IInvocationOperation { TargetMethod: { TypeArguments.Length: 1 } method } call when symbols.IsLibrary(method) => AtCall(call, method),
        _ => null,
    };

    private static NodeUse? AtCall(IInvocationOperation call, IMethodSymbol method) => method switch
    {
        { Name: "Of", ContainingType.Name: "SuperstepUpdate" } => new(method.TypeArguments[0], NodeUseKind.Target, Name(StreamReader.ArgumentOf(call, "asNode"))),
        { Name: "UpdateStateAsync" } => new(method.TypeArguments[0], NodeUseKind.Target, AsNode(StreamReader.ArgumentOf(call, "options"))),
        _ => null,
    };

    private static IEnumerable<NamedNode> Name(IOperation? value) => value?.Syntax is ExpressionSyntax syntax ? NodeNames.In(syntax, value.SemanticModel!) : [];

    /// <summary>A checkpoint may lie in a subgraph, and then the node does, too.</summary>
    private static IEnumerable<NamedNode> AsNode(IOperation? options)
    {
        var value = options is null ? null : Conversions.Without(options);
        if (value is ILocalReferenceOperation local)
            value = MemberRoot.LocalsAround(local).OnlyValueOf(local) is { } only ? Conversions.Without(only) : null;
        var assignments = (value as IObjectCreationOperation)?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().ToList() ?? [];
        return assignments.Exists(static assignment => IsTo(assignment, "Checkpoint"))
            ? []
            : assignments.Where(static assignment => IsTo(assignment, "AsNode")).SelectMany(static assignment => Name(assignment.Value));
    }

    /// <summary>The nodes in a chain of calls of <c>Map</c>.</summary>
    private static IEnumerable<NamedNode> Mapped(IOperation states)
    {
        for (var current = Conversions.Without(states); current is IInvocationOperation { TargetMethod.Name: "Map", Instance: { } instance } call; current = instance)
        {
            foreach (var node in Name(StreamReader.ArgumentOf(call, "node")))
                yield return node;
        }
    }

    private static bool IsTo(ISimpleAssignmentOperation assignment, string property) =>
        assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property;
}
