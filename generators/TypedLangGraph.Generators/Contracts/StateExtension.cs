using System;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Contracts;

/// <summary>Finds the contract of a declared state, and what it adds.</summary>
internal static class StateExtension
{
    public static ExtendedState Of(DeclaredState state, ContractSet contracts)
    {
        if (state.Fill is not { } fill || contracts.Find(fill.GraphId) is not { } contract)
            return new(state, null, null);

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
