using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Contracts.States;

namespace TypedLangGraph.CodeFixes.Contracts;

/// <summary>The constant that stands for a node, where the program has a class with such constants.</summary>
internal static class NodeConstant
{
    /// <summary>For example <c>AgentNodes.Write</c>; null when no constant of such a class has the node's name.</summary>
    public static string? Find(string graphId, string node, SemanticModel model, int position)
    {
        var name = CSharpName.Pascal(graphId) + "Nodes";
        var constants = model.LookupNamespacesAndTypes(position, name: name).OfType<INamedTypeSymbol>().SelectMany(static type => type.GetMembers()).OfType<IFieldSymbol>();
        return constants.FirstOrDefault(constant => constant.ConstantValue is string value && value == node) is { } found ? $"{name}.{found.Name}" : null;
    }
}
