using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Nodes;

/// <summary>The members of the library that take or give the name of a node of a graph that is known by its state.</summary>
internal sealed class NodeSymbols
{
    private readonly INamedTypeSymbol _updates;

    private NodeSymbols(INamedTypeSymbol updates) => _updates = updates;

    /// <returns>Null when the compilation does not use the library.</returns>
    public static NodeSymbols? Find(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TypedLangGraph.UpdatesChunk`1") is { } updates ? new(updates) : null;

    /// <summary>True for what belongs to the library itself.</summary>
    public bool IsLibrary(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _updates.ContainingAssembly);

    /// <summary>The state of the updates whose node the property is; null for other properties.</summary>
    public ITypeSymbol? StateOfUpdates(IPropertySymbol property) =>
        property is { Name: "Node", ContainingType: { TypeArguments.Length: 1 } type } && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _updates)
            ? type.TypeArguments[0]
            : null;

    /// <summary>The state of the graph whose nodes an option of it names; null for other properties.</summary>
    public ITypeSymbol? StateOfOption(IPropertySymbol property) =>
        property is { Name: "InterruptBefore" or "InterruptAfter" or "Goto" or "SubgraphStates", ContainingType: { TypeArguments.Length: 1 } type } && IsLibrary(type)
            ? type.TypeArguments[0]
            : null;
}
