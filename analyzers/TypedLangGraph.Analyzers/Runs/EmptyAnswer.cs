using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Runs;

/// <summary>Tells values that servers take for no answer.</summary>
internal static class EmptyAnswer
{
    /// <summary>The servers that take the value for no answer.</summary>
    public static Servers For(IOperation answer)
    {
        var value = Conversions.Without(answer);
        if (value.ConstantValue is { HasValue: true } constant)
            return For(constant.Value);

        return value switch
        {
            IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } => Servers.JavaScript,
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonValue" } } invocation => For(invocation.Arguments[0].Value),
            _ => EmptyJson.IsObject(value) ? Servers.Python : Servers.None,
        };
    }

    private static Servers For(object? value) => value switch
    {
        null => Servers.All,
        false or "" => Servers.JavaScript,
        int or long or short or byte or double or float or decimal when Convert.ToDouble(value, CultureInfo.InvariantCulture) == 0 => Servers.JavaScript,
        _ => Servers.None,
    };
}
