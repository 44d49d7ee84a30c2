using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Chunks;

/// <summary>Finds the request behind a loop over a stream when nobody else can get any of its chunks.</summary>
internal static class OnlyConsumer
{
    /// <returns>Null when the request is not known, or when somebody else may read what it asks for.</returns>
    public static (StreamRequest Request, ITypeSymbol State)? RequestOf(IForEachLoopOperation loop, StreamSymbols symbols, MemberFlow flow)
    {
        if (CallOf(loop.Collection, symbols, flow.Locals) is not { } call || flow.Runs.RequestsOf(call) is not { Count: 1 } requests)
            return null;

        var request = requests[0];
        return request.MayKeepEvents || !request.Modes.IsKnown || request.Modes.Alternatives.Length != 1 || !flow.Options.IsUsedOnce(request.Options)
            ? null
            : (request, call.TargetMethod.TypeArguments[0]);
    }

    private static IInvocationOperation? CallOf(IOperation stream, StreamSymbols symbols, LocalVariables locals) => stream switch
    {
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => CallOf(conversion.Operand, symbols, locals),
        IInvocationOperation invocation when symbols.IsStreamMethod(invocation.TargetMethod) => invocation,
        IInvocationOperation invocation when ChunkOperators.IsAwaitOption(invocation.TargetMethod) || ChunkOperators.FiltersByType(invocation.TargetMethod, symbols) =>
            StreamReader.SourceOf(invocation) is { } source ? CallOf(source, symbols, locals) : null,
        ILocalReferenceOperation local when locals.ReferencesTo(local.Local).All(reference => ReferenceEquals(reference, local) || OnlyAsksForTheRun(reference)) =>
            locals.OnlyValueOf(local) is { } value ? CallOf(value, symbols, locals) : null,
        _ => null,
    };

    private static bool OnlyAsksForTheRun(IOperation reference) =>
        reference.Parent is IPropertyReferenceOperation || reference.Parent is IInvocationOperation { TargetMethod.Name: "CancelAsync" };
}
