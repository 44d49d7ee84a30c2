using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>
/// The states that a state is made of. For one with a fatal problem nothing is emitted, and code that uses it would not compile: errors in
/// emitted code would hide the one in the user's.
/// </summary>
internal sealed class OtherStates
{
    private readonly Dictionary<INamedTypeSymbol, bool> _isBroken = new(SymbolEqualityComparer.Default);

    /// <param name="state">The state whose own problems are looked for.</param>
    public OtherStates(INamedTypeSymbol state) => _isBroken[state.OriginalDefinition] = false;

    /// <summary>The type, or the first of its type arguments, that is a state for which nothing is emitted; null when there is none.</summary>
    public INamedTypeSymbol? FindBroken(ITypeSymbol type, ParseContext context)
    {
        if (type is not INamedTypeSymbol named)
            return null;

        if (WellKnown.IsState(named.OriginalDefinition) && IsBroken(named, context))
            return named;

        foreach (var argument in named.TypeArguments)
        {
            if (FindBroken(argument, context) is { } broken)
                return broken;
        }

        return null;
    }

    /// <summary>True for a state for which nothing is emitted.</summary>
    public bool IsBroken(INamedTypeSymbol state, ParseContext context)
    {
        var definition = state.OriginalDefinition;
        if (_isBroken.TryGetValue(definition, out var known))
            return known;

        // In a circle of states each counts as sound until its own members say otherwise; then all that lead to it are broken too.
        _isBroken[definition] = false;
        var isBroken = definition.DeclaringSyntaxReferences.Length > 0
            ? StateParser.Parse(definition, context.Compilation, this, context.CancellationToken).Problems.Any(static problem => problem.IsFatal)
            : !WellKnown.ImplementsForItself(definition, "IGraphState`1");
        _isBroken[definition] = isBroken;
        return isBroken;
    }
}
