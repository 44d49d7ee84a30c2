using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedLangGraph.Analyzers.Flow;

namespace TypedLangGraph.Analyzers.Runs;

/// <summary>Tells a JSON object that has nothing in it.</summary>
internal static class EmptyJson
{
    public static bool IsObject(IOperation operation) => Conversions.Without(operation) switch
    {
        IObjectCreationOperation { Type.Name: "JsonObject", Initializer: null or { Initializers.IsEmpty: true } } creation =>
            creation.Arguments.All(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue),
        IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType.Name: "JsonPayload" } } parse =>
            Conversions.Without(parse.Arguments[0].Value).ConstantValue is { HasValue: true, Value: string json } && json.Trim() == "{}",
        _ => false,
    };
}
