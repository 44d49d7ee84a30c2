using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Runs;

/// <summary>Tells values that servers take for no answer.</summary>
internal static class EmptyAnswer
{
    public static bool Is(IOperation answer)
    {
        var value = Conversions.Without(answer);
        if (value.ConstantValue is { HasValue: true } constant)
            return IsEmpty(constant.Value);

        return value switch
        {
            IObjectCreationOperation { Type.Name: "JsonObject", Initializer: null or { Initializers.IsEmpty: true } } creation =>
                creation.Arguments.All(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue),
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonValue" } } invocation => Is(invocation.Arguments[0].Value),
            _ => false,
        };
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null or false or "" => true,
        int or long or short or byte or double or float or decimal => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) == 0,
        _ => false,
    };
}
