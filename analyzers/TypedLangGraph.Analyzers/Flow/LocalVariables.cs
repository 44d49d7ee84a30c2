using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Where the local variables of one member are declared and used, lambdas and local functions included.</summary>
internal sealed class LocalVariables
{
    private static readonly ConditionalWeakTable<IOperation, LocalVariables> s_known = new();

    private readonly Dictionary<ILocalSymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    private LocalVariables(ImmutableArray<IOperation> operationBlocks)
    {
        foreach (var block in operationBlocks)
        {
            foreach (var operation in block.DescendantsAndSelf())
                Add(operation);
        }
    }

    /// <summary>The variables of a member, gathered once for all rules.</summary>
    public static LocalVariables Of(ImmutableArray<IOperation> operationBlocks) => s_known.GetValue(operationBlocks[0], _ => new LocalVariables(operationBlocks));

    /// <summary>The declaration of a variable; null for those that a pattern, an <c>out</c> argument or a deconstruction declares.</summary>
    public IVariableDeclaratorOperation? DeclaratorOf(ILocalSymbol local) =>
        _declarators.TryGetValue(local, out var declarator) ? declarator : null;

    public IReadOnlyList<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local) =>
        _references.TryGetValue(local, out var references) ? references : [];

    /// <summary>The value that a variable is declared with, if nothing ever changes it.</summary>
    public IOperation? OnlyValueOf(ILocalReferenceOperation reference)
    {
        // Code that is being typed may use a variable in its own initializer; following only declarations further up always comes to an end.
        var declarator = DeclaratorOf(reference.Local);
        if (declarator is null || declarator.Syntax.Span.End > reference.Syntax.SpanStart)
            return null;

        return ReferencesTo(reference.Local).All(static other => VariableWrite.At(other).Kind == VariableWriteKind.None)
            ? declarator.Initializer?.Value
            : null;
    }

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
