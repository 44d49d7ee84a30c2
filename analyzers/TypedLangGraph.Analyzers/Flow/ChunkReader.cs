using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Follows a chunk back to the stream that yields it.</summary>
internal sealed class ChunkReader
{
    private readonly StreamSymbols _symbols;
    private readonly LocalVariables _locals;
    private readonly StreamReader _streams;

    public ChunkReader(StreamSymbols symbols, LocalVariables locals, StreamReader streams)
    {
        _symbols = symbols;
        _locals = locals;
        _streams = streams;
    }

    /// <summary>Every stream that the chunk can come from; empty when that is not known.</summary>
    public IReadOnlyList<TracedStream> Read(IOperation chunk) => chunk switch
    {
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => Read(conversion.Operand),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Alternatives.Of(Read(conditional.WhenTrue), Read(whenFalse)),
        ILocalReferenceOperation local => ReadLocal(local),
        IParameterReferenceOperation parameter => ReadLambdaParameter(parameter.Parameter, parameter),
        IAwaitOperation { Operation: IInvocationOperation invocation } => ReadPicked(invocation),
        _ => [],
    };

    private IReadOnlyList<TracedStream> ReadLocal(ILocalReferenceOperation local)
    {
        if (_locals.DeclaratorOf(local.Local)?.Parent is IForEachLoopOperation { IsAsynchronous: true } loop)
            return _symbols.IsStreamChunk(local.Local.Type) ? _streams.Read(loop.Collection) : [];

        return _locals.OnlyValueOf(local) is { } value ? Read(value) : [];
    }

    private IReadOnlyList<TracedStream> ReadPicked(IInvocationOperation invocation) =>
        ChunkOperators.PicksChunk(invocation.TargetMethod, _symbols) && StreamReader.SourceOf(invocation) is { } source ? _streams.Read(source) : [];

    /// <summary>The parameter of a lambda that a LINQ operator calls with the chunks of its source.</summary>
    private IReadOnlyList<TracedStream> ReadLambdaParameter(IParameterSymbol parameter, IOperation use)
    {
        if (!_symbols.IsStreamChunk(parameter.Type) || LambdaOf(parameter, use) is not { } lambda)
            return [];

        IOperation? current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation)
            current = current.Parent;

        return current is IArgumentOperation { Parent: IInvocationOperation invocation } argument
            && _symbols.IsAsyncLinq(invocation.TargetMethod)
            && !IsAssigned(parameter, lambda)
            && GetsElementsOfOnlySource(invocation.TargetMethod.OriginalDefinition, argument, parameter)
            && StreamReader.SourceOf(invocation) is { } source
                ? _streams.Read(source)
                : [];
    }

    /// <summary>
    /// True when the delegate's parameter has the element type of the only sequence: with two sequences, or with a result that is passed
    /// back in, the parameter may be something else than a chunk of the source.
    /// </summary>
    private static bool GetsElementsOfOnlySource(IMethodSymbol operation, IArgumentOperation argument, IParameterSymbol parameter)
    {
        if (operation.Name is "Aggregate" or "AggregateAsync" or "AggregateBy"
            || operation.Parameters.Count(static candidate => candidate.Type.Name == "IAsyncEnumerable" || candidate.Type.Name == "IEnumerable") > 1
            || argument.Parameter is null)
            return false;

        return operation.Parameters[argument.Parameter.Ordinal].Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            && parameter.Ordinal < invoke.Parameters.Length
            && operation.TypeParameters.Length > 0
            && SymbolEqualityComparer.Default.Equals(invoke.Parameters[parameter.Ordinal].Type, operation.TypeParameters[0]);
    }

    private static bool IsAssigned(IParameterSymbol parameter, IAnonymousFunctionOperation lambda) =>
        lambda.Body.Descendants().OfType<IParameterReferenceOperation>().Any(reference =>
            SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) && VariableWrite.At(reference).Kind != VariableWriteKind.None);

    private static IAnonymousFunctionOperation? LambdaOf(IParameterSymbol parameter, IOperation use)
    {
        for (var current = use.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && SymbolEqualityComparer.Default.Equals(lambda.Symbol, parameter.ContainingSymbol))
                return lambda;
        }

        return null;
    }
}
