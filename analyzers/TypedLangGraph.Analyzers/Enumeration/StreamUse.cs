using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TypedLangGraph.Analyzers.Enumeration;

/// <summary>What becomes of a stream at a place where it is named.</summary>
internal sealed class StreamUse
{
    private StreamUse(IOperation reference, IOperation? enumeration, bool isTokenPassed, bool isHarmless)
    {
        Reference = reference;
        Enumeration = enumeration;
        IsTokenPassed = isTokenPassed;
        IsHarmless = isHarmless;
    }

    public IOperation Reference { get; }

    /// <summary>The loop or the call that enumerates it; null when this place does not.</summary>
    public IOperation? Enumeration { get; }

    /// <summary>True when somebody on the way to the enumeration passes a cancellation token.</summary>
    public bool IsTokenPassed { get; }

    /// <summary>True when only the run's ids are read, or the run is cancelled.</summary>
    public bool IsHarmless { get; }

    public static StreamUse At(IOperation reference)
    {
        var isTokenPassed = false;
        for (var current = reference; ; current = current.Parent!)
        {
            switch (current.Parent)
            {
                case IConversionOperation:
                    continue;
                case IForEachLoopOperation loop when loop.Collection == current:
                    return new(reference, loop, isTokenPassed, isHarmless: false);
                case IPropertyReferenceOperation:
                    return new(reference, null, isTokenPassed, isHarmless: true);
                case IInvocationOperation { TargetMethod.Name: "CancelAsync" }:
                    return new(reference, null, isTokenPassed, isHarmless: true);
                case IArgumentOperation { Parent: IInvocationOperation call, Parameter.Ordinal: 0 } argument when IsOperator(call):
                    isTokenPassed |= PassesToken(call);
                    if (!IsSequence(call.Type))
                        return new(reference, call, isTokenPassed, isHarmless: false);
                    current = argument;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "WithCancellation" or "ReadEventsAsync" } call:
                    isTokenPassed |= PassesToken(call);
                    continue;
                case IInvocationOperation { TargetMethod.Name: "GetAsyncEnumerator" } call when call.Instance == current:
                    return new(reference, call, isTokenPassed || PassesToken(call), isHarmless: false);
                default:
                    return new(reference, null, isTokenPassed, isHarmless: false);
            }
        }
    }

    private static bool IsOperator(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.Name is "AsyncEnumerable" or "TaskAsyncEnumerableExtensions" or "MessageStreamExtensions"
        && OnlySequence(call.TargetMethod.OriginalDefinition.Parameters);

    /// <summary>With a second sequence it is not this one that decides when something is enumerated.</summary>
    private static bool OnlySequence(IEnumerable<IParameterSymbol> parameters)
    {
        var sequences = 0;
        foreach (var parameter in parameters)
            sequences += IsSequence(parameter.Type) ? 1 : 0;
        return sequences == 1;
    }

    private static bool IsSequence(ITypeSymbol? type) =>
        type is { Name: "IAsyncEnumerable" or "IEnumerable" or "IOrderedAsyncEnumerable" or "ConfiguredCancelableAsyncEnumerable" or "ConfiguredAsyncEnumerable" };

    private static bool PassesToken(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name == "CancellationToken" && argument.ArgumentKind != ArgumentKind.DefaultValue)
                return true;
        }

        return false;
    }
}
