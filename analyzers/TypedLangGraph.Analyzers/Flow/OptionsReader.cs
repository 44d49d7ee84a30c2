using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Symbols;

namespace TypedLangGraph.Analyzers.Flow;

/// <summary>Follows options from the call that uses them back to the expression that creates them.</summary>
internal sealed class OptionsReader
{
    private readonly StreamSymbols _symbols;
    private readonly LocalVariables _locals;

    public OptionsReader(StreamSymbols symbols, LocalVariables locals)
    {
        _symbols = symbols;
        _locals = locals;
    }

    /// <summary>Every object that the options can be; empty when that is not known.</summary>
    public IReadOnlyList<OptionsObject> Read(IOperation options) => options switch
    {
        IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion => Read(conversion.Operand),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => Alternatives.Of(Read(conditional.WhenTrue), Read(whenFalse)),
        IObjectCreationOperation creation => Create(creation, use: null) is { } created ? [created] : [],
        ILocalReferenceOperation local => ReadLocal(local) is { } held ? [held] : [],
        _ => [],
    };

    /// <summary>The object that a variable holds; null when it is not known.</summary>
    public OptionsObject? ReadLocal(ILocalReferenceOperation local)
    {
        if (_locals.OnlyValueOf(local) is not { } value || !_locals.ReferencesTo(local.Local).All(IsUnderstood))
            return null;

        while (value is IConversionOperation { OperatorMethod: null, IsTryCast: false } conversion)
            value = conversion.Operand;
        return value is IObjectCreationOperation creation ? Create(creation, local) : null;
    }

    /// <summary>True when no other call gets the same object.</summary>
    public bool IsUsedOnce(OptionsObject options) =>
        options.Use is null || _locals.ReferencesTo(options.Use.Local).Count(static reference => reference.Parent is not IPropertyReferenceOperation) == 1;

    private OptionsObject? Create(IObjectCreationOperation creation, ILocalReferenceOperation? use)
    {
        if (!_symbols.IsOptions(creation.Type) || !creation.Arguments.IsEmpty || creation.Descendants().Any(static operation => operation is IInvalidOperation))
            return null;

        var options = new OptionsObject(creation, use, use is null ? null : _locals.DeclaratorOf(use.Local));
        if (use is not null)
        {
            foreach (var property in _locals.ReferencesTo(use.Local).Select(static reference => reference.Parent).OfType<IPropertyReferenceOperation>())
                options.AddLater(property);
        }

        return options;
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
        return argument is IArgumentOperation { Parent: IInvocationOperation invocation } && _symbols.TakesOptions(invocation.TargetMethod);
    }
}
