using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Follows a stream back to the calls that start the run, through variables and through operators that only pass chunks on.</summary>
internal sealed class StreamReader
{
    private readonly StreamSymbols _symbols;
    private readonly LocalVariables _locals;
    private readonly OptionsReader _options;

    public StreamReader(StreamSymbols symbols, LocalVariables locals, OptionsReader options)
    {
        _symbols = symbols;
        _locals = locals;
        _options = options;
    }

    /// <summary>Every stream that the expression can be; empty when that is not known.</summary>
    public IReadOnlyList<TracedStream> Read(IOperation stream) => stream switch
    {
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => Read(conversion.Operand),
        ITranslatedQueryOperation query => Read(query.Operation),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Alternatives.Of(Read(conditional.WhenTrue), Read(whenFalse)),
        ILocalReferenceOperation local => _locals.OnlyValueOf(local) is { } value ? Read(value) : [],
        IInvocationOperation invocation => ReadInvocation(invocation),
        _ => [],
    };

    private IReadOnlyList<TracedStream> ReadInvocation(IInvocationOperation invocation)
    {
        if (_symbols.IsStreamMethod(invocation.TargetMethod))
            return [StartedBy(invocation)];

        return ChunkOperators.PassesChunksOn(invocation.TargetMethod, _symbols) && SourceOf(invocation) is { } source ? Read(source) : [];
    }

    private TracedStream StartedBy(IInvocationOperation invocation)
    {
        var options = invocation.Arguments.FirstOrDefault(argument => _symbols.IsRunOptions(argument.Parameter?.Type));
        return new TracedStream(invocation.TargetMethod.TypeArguments[0], options is null ? [] : _options.Read(options.Value));
    }

    /// <summary>What the method is called on, as an instance method or as an extension.</summary>
    public static IOperation? SourceOf(IInvocationOperation invocation) =>
        invocation.Instance ?? invocation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;
}
