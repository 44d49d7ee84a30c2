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
    private readonly RequestReader _requests;
    private readonly RunReader _runs;

    public StreamReader(StreamSymbols symbols, LocalVariables locals, OptionsReader options, RequestReader requests, RunReader runs)
    {
        _symbols = symbols;
        _locals = locals;
        _options = options;
        _requests = requests;
        _runs = runs;
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
            return [new TracedStream(invocation, _runs.RequestsOf(invocation))];
        if (_symbols.IsJoinMethod(invocation.TargetMethod))
            return [new TracedStream(invocation, ReadJoined(invocation))];

        return ChunkOperators.PassesChunksOn(invocation.TargetMethod, _symbols) && SourceOf(invocation) is { } source ? Read(source) : [];
    }

    /// <summary>A joined stream shows the modes that the run was created with, and of these only what the options let through.</summary>
    private IReadOnlyList<StreamRequest> ReadJoined(IInvocationOperation invocation)
    {
        var run = ArgumentOf(invocation, "runId") is { } id ? _runs.Read(id) : [];
        if (ArgumentOf(invocation, "options") is not { } options || options.ConstantValue is { HasValue: true, Value: null })
            return run;

        var filters = _options.Read(options).Select(value => _requests.Of(value, "Modes")).ToList();
        if (filters.Count != 1 || filters[0] is not { Modes.IsKnown: true } filter)
            return [];
        if (filter.HasNoMode)
            return run.Select(request => request with { MayMapSubgraphs = filter.MayMapSubgraphs }).ToList();
        if (!filter.Modes.AlwaysHasAny)
            return [];
        if (run.Count == 0)
            return [filter with { MayStreamSubgraphs = true, MayKeepEvents = true }];

        return run.Select(request => request with
        {
            Modes = request.EffectiveModes.Combine(filter.Modes, static (left, right) => left & right),
            MayMapSubgraphs = filter.MayMapSubgraphs,
            IsEditable = false,
        }).Where(static request => request.Modes.AlwaysHasAny).ToList();
    }

    /// <summary>What is passed for a parameter, as a default or by the caller.</summary>
    public static IOperation? ArgumentOf(IInvocationOperation invocation, string parameter) =>
        invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    /// <summary>What the method is called on, as an instance method or as an extension.</summary>
    public static IOperation? SourceOf(IInvocationOperation invocation) =>
        invocation.Instance ?? invocation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value;
}
