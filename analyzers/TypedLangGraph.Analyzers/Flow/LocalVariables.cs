using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Where the local variables of one member are declared and used, lambdas and local functions included.</summary>
internal sealed class LocalVariables
{
    private readonly Dictionary<ILocalSymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    public LocalVariables(ImmutableArray<IOperation> operationBlocks)
    {
        foreach (var block in operationBlocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
                Add(operation);
        }
    }

    /// <summary>The declaration of a variable; null for those that a pattern, an <c>out</c> argument or a deconstruction declares.</summary>
    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) =>
        _declarators.TryGetValue(local, out var declarator) ? declarator : null;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local) =>
        _references.TryGetValue(local, out var references) ? references : [];

    private void Add(IOperation operation)
    {
        if (operation is IVariableDeclaratorOperation declarator)
        {
            _declarators[declarator.Symbol] = declarator;
        }
        else if (operation is ILocalReferenceOperation reference)
        {
            if (!_references.TryGetValue(reference.Local, out var references))
                _references[reference.Local] = references = [];
            references.Add(reference);
        }
    }
}
