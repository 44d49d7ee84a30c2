using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Follows the id of a run back to the call that started it.</summary>
internal sealed class RunReader
{
    private readonly StreamSymbols _symbols;
    private readonly LocalVariables _locals;
    private readonly OptionsReader _options;
    private readonly RequestReader _requests;

    public RunReader(StreamSymbols symbols, LocalVariables locals, OptionsReader options, RequestReader requests)
    {
        _symbols = symbols;
        _locals = locals;
        _options = options;
        _requests = requests;
    }

    /// <summary>What the run was created with; empty when that is not known.</summary>
    public IReadOnlyList<StreamRequest> Read(IOperation id) => id switch
    {
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => Read(conversion.Operand),
        ILocalReferenceOperation local => _locals.OnlyValueOf(local) is { } value ? Read(value) : [],
        IPropertyReferenceOperation { Property.Name: "Value", Instance: { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } instance } => Read(instance),
        IPropertyReferenceOperation { Property.Name: "RunId", Instance: { } run } => ReadRun(run),
        _ => [],
    };

    /// <summary>What the options of a call that starts a run ask for; empty when that is not known.</summary>
    public IReadOnlyList<StreamRequest> RequestsOf(IInvocationOperation invocation)
    {
        var options = invocation.Arguments.FirstOrDefault(argument => _symbols.IsRunOptions(argument.Parameter?.Type));
        var read = options is null ? [] : _options.Read(options.Value).Select(value => _requests.Of(value, "StreamMode")).ToList();
        return read.Any(static request => request is null) ? [] : read.Select(static request => request!).ToList();
    }

    private IReadOnlyList<StreamRequest> ReadRun(IOperation run) => run switch
    {
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => ReadRun(conversion.Operand),
        ILocalReferenceOperation local => _locals.OnlyValueOf(local) is { } value ? ReadRun(value) : [],
        IAwaitOperation awaited => ReadRun(awaited.Operation),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => ReadRun(task),
        IInvocationOperation invocation when _symbols.IsCreateMethod(invocation.TargetMethod) =>
            RequestsOf(invocation).Select(static request => request with { IsBackground = true }).ToList(),
        IInvocationOperation invocation when _symbols.IsStreamMethod(invocation.TargetMethod) => RequestsOf(invocation),
        _ => [],
    };
}
