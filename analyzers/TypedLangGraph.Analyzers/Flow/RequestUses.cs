using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>The places at which the options of a run are complete: where they are created, or, when a variable holds them, where a run is started.</summary>
internal static class RequestUses
{
    public static readonly ImmutableArray<OperationKind> Kinds = ImmutableArray.Create(OperationKind.ObjectCreation, OperationKind.Invocation);

    public static IEnumerable<OptionsObject> OptionsAt(IOperation operation, StreamSymbols symbols, Lazy<MemberFlow> flow) => operation switch
    {
        IObjectCreationOperation creation when symbols.IsRunOptions(creation.Type) && IsComplete(creation, flow) => flow.Value.Options.Read(creation),
        IInvocationOperation invocation when symbols.TakesOptions(invocation.TargetMethod) => invocation.Arguments
            .Where(argument => symbols.IsRunOptions(argument.Parameter?.Type) && Conversions.Without(argument.Value) is ILocalReferenceOperation)
            .SelectMany(argument => flow.Value.Options.Read(argument.Value)),
        _ => [],
    };

    public static IEnumerable<StreamRequest> At(IOperation operation, StreamSymbols symbols, Lazy<MemberFlow> flow) =>
        OptionsAt(operation, symbols, flow).Select(options => flow.Value.Requests.Of(options, "StreamMode")).OfType<StreamRequest>();

    /// <summary>True when nothing can be added to the options later: no variable holds them, or one that nobody uses.</summary>
    private static bool IsComplete(IOperation creation, Lazy<MemberFlow> flow)
    {
        if (Conversions.VariableOf(creation) is not { } declarator)
            return true;

        return flow.Value.Locals.ReferencesTo(declarator.Symbol).Count == 0;
    }
}
