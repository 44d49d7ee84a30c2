using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Follows run options from the call that uses them back to the expression that creates them.</summary>
internal sealed class OptionsReader
{
    private readonly StreamSymbols _symbols;
    private readonly LocalVariables _locals;
    private readonly ModeReader _modes;

    public OptionsReader(StreamSymbols symbols, LocalVariables locals, ModeReader modes)
    {
        _symbols = symbols;
        _locals = locals;
        _modes = modes;
    }

    /// <summary>Every request that the options can be; empty when that is not known.</summary>
    public IReadOnlyList<StreamRequest> Read(IOperation options) => options switch
    {
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => Read(conversion.Operand),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Alternatives.Of(Read(conditional.WhenTrue), Read(whenFalse)),
        IObjectCreationOperation creation => ReadCreation(creation, local: null),
        ILocalReferenceOperation local => ReadLocal(local),
        _ => [],
    };

    private IReadOnlyList<StreamRequest> ReadLocal(ILocalReferenceOperation local)
    {
        if (_locals.OnlyValueOf(local) is not { } value || !_locals.ReferencesTo(local.Local).All(IsUnderstood))
            return [];

        while (value is IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion)
            value = conversion.Operand;
        return value is IObjectCreationOperation creation ? ReadCreation(creation, local) : [];
    }

    private IReadOnlyList<StreamRequest> ReadCreation(IObjectCreationOperation creation, ILocalReferenceOperation? local)
    {
        if (!_symbols.IsRunOptions(creation.Type) || !creation.Arguments.IsEmpty || creation.Descendants().Any(static operation => operation is IInvalidOperation))
            return [];

        var modes = new PropertyWrites();
        var subgraphs = new PropertyWrites();
        var states = new PropertyWrites();
        if (creation.Initializer is not null)
        {
            foreach (var assignment in creation.Initializer.Initializers.OfType<ISimpleAssignmentOperation>())
            {
                if (assignment.Target is IPropertyReferenceOperation property)
                    WritesOf(property, modes, subgraphs, states)?.AddInitial(assignment.Value);
            }
        }

        if (local is not null)
        {
            foreach (var property in _locals.ReferencesTo(local.Local).Select(static reference => reference.Parent).OfType<IPropertyReferenceOperation>())
                WritesOf(property, modes, subgraphs, states)?.AddLater(property);
        }

        return modes.IsOpaque || subgraphs.IsOpaque || states.IsOpaque ? [] : [CreateRequest(creation, local, modes, subgraphs, states)];
    }

    private StreamRequest CreateRequest(IObjectCreationOperation creation, ILocalReferenceOperation? local, PropertyWrites modes, PropertyWrites subgraphs, PropertyWrites states)
    {
        var inOrder = local is null || modes.RunInOrder(_locals.DeclaratorOf(local.Local)!, local);
        var initial = modes.Initial is null ? ModeSet.Of(0) : _modes.Read(modes.Initial);
        return new StreamRequest
        {
            Creation = creation,
            Modes = inOrder ? _modes.ReadWritesInOrder(initial, modes.Later) : _modes.ReadWrites(initial, modes.Later),
            ModesValue = inOrder ? modes.Later.Select(static write => write.Value).LastOrDefault() ?? modes.Initial : null,
            MayStreamSubgraphs = subgraphs.HasLater || subgraphs.Initial is { ConstantValue: not { HasValue: true, Value: false } },
            SubgraphsValue = subgraphs.Initial,
            MayMapSubgraphs = states.HasLater || states.Initial is not null,
            IsEditable = inOrder && !subgraphs.HasLater,
        };
    }

    private PropertyWrites? WritesOf(IPropertyReferenceOperation property, PropertyWrites modes, PropertyWrites subgraphs, PropertyWrites states)
    {
        if (_symbols.IsModeProperty(property.Property))
            return modes;
        if (_symbols.IsSubgraphsProperty(property.Property))
            return subgraphs;
        return _symbols.IsSubgraphStatesProperty(property.Property) ? states : null;
    }

    /// <summary>
    /// True when the options are used in a way that cannot change what they ask for elsewhere: a property is read or written here, or a run
    /// is started. Anything else (another method, a field, a second variable) may lead to writes that nobody sees.
    /// </summary>
    private bool IsUnderstood(ILocalReferenceOperation reference)
    {
        if (reference.Parent is IPropertyReferenceOperation property)
            return property.Instance == reference;

        var argument = reference.Parent is IConversionOperation { OperatorMethod: null } conversion ? conversion.Parent : reference.Parent;
        return argument is IArgumentOperation { Parent: IInvocationOperation invocation } && _symbols.IsStreamMethod(invocation.TargetMethod);
    }
}
