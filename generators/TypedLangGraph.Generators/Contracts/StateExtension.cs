using System;
using System.Collections.Generic;
using System.Linq;
using TypedLangGraph.Contracts;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>Finds the contracts of declared states, and what they add.</summary>
internal static class StateExtension
{
    /// <summary>The states that contracts add to; with any of them, also those that lack types, which a contract may give.</summary>
    public static EquatableArray<ExtendedState> Of(IReadOnlyCollection<DeclaredState?> states, ContractSet contracts)
    {
        var filled = states.OfType<DeclaredState>().Select(state => Of(state, contracts)).OfType<ExtendedState>().ToArray();
        if (filled.Length == 0)
            return default;

        var others = states.OfType<DeclaredState>().Where(state => state.LacksTypes && filled.All(other => other.Declared != state));
        return new(filled.Concat(others.Select(static state => new ExtendedState(state, null, null))).ToArray());
    }

    private static ExtendedState? Of(DeclaredState state, ContractSet contracts)
    {
        if (state.Fill is not { } fill || contracts.Find(fill.GraphId) is not { } contract)
            return null;

        return Of(state, fill, contract);
    }

    private static ExtendedState Of(DeclaredState state, FillSpec fill, GraphContract contract)
    {
        try
        {
            return new(state, FilledMembers.Emit(fill, contract), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An exception that leaves the step would take the code of every state away, not only of this one.
            return new(state, null, new(fill.HintName, fill.Name, exception.GetType().Name + ": " + exception.Message));
        }
    }
}
