using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Runs;

/// <summary>What the values of options surely are.</summary>
internal static class RunOptionFacts
{
    /// <summary>The value of <c>OnDisconnect</c> when it surely cancels the run; otherwise null.</summary>
    public static IOperation? CancelOnDisconnect(OptionsObject options) =>
        options.ValueOf("OnDisconnect") is { } value && Conversions.Without(value) is IPropertyReferenceOperation { Property: { Name: "Cancel", IsStatic: true } } ? value : null;

    /// <summary>The configurable values when there surely are some and a context too; otherwise null.</summary>
    public static IOperation? ConfigurableBesideContext(OptionsObject options)
    {
        if (options.ValueOf("Context") is not { } context || MayBeNothing(context) || EmptyJson.IsObject(context)
            || options.ValueOf("Config") is not { } config || Conversions.Without(config) is not IObjectCreationOperation { Initializer: { } initializer })
            return null;

        var configurable = initializer.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(static assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "Configurable" });
        return configurable is null || MayBeNothing(configurable.Value) || EmptyJson.IsObject(configurable.Value) ? null : configurable.Value;
    }

    /// <summary>True for null and for everything that may be null, as far as its own shape tells.</summary>
    public static bool MayBeNothing(IOperation value) => Conversions.Without(value) switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IDefaultValueOperation or IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation or IConditionalAccessOperation => true,
        { Type: { } type } => type.NullableAnnotation == NullableAnnotation.Annotated
            || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        _ => true,
    };
}
