using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Where the local variables of one member are declared and used, lambdas and local functions included.</summary>
internal sealed class LocalVariables
{
    private readonly Dictionary<ILocalSymbol, IVariableDeclaratorOperation> _declarators = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    public LocalVariables(IEnumerable<IVariableDeclaratorOperation> declarators, IEnumerable<ILocalReferenceOperation> references)
    {
        foreach (var declarator in declarators)
            _declarators[declarator.Symbol] = declarator;
        foreach (var reference in references)
        {
            if (!_references.TryGetValue(reference.Local, out var known))
                _references[reference.Local] = known = [];
            known.Add(reference);
        }
    }

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
}
