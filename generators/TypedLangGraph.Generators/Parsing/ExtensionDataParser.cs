using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The member that takes the keys which its type does not know.</summary>
internal static class ExtensionDataParser
{
    /// <summary>The member's type as a value, or null when it cannot take any JSON under any key.</summary>
    public static ValueSpec? Parse(ParseContext context, ITypeSymbol declared, MemberPath path)
    {
        var type = Nullability.WithoutOblivious(declared, context.Compilation);
        var core = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (ElementOf(context, core) is not { } element)
        {
            context.Report(
                StateProblemKind.UnsupportedMemberType,
                path,
                TypeNames.Message(core) + ": [JsonExtensionData] is for a Dictionary<string, JsonElement> or one of its interfaces, with JsonElement, object, JsonNode or JsonPayload as the values, or for a JsonObject");
            return null;
        }

        var handling = type.NullableAnnotation == NullableAnnotation.Annotated ? NullHandling.Reference : NullHandling.Reject;
        return new(context.Names.Code(type), BuilderOf(context, core, element), TypeNames.Message(core), ValueKind.Collection, string.Empty, handling, IsValueType: false);
    }

    /// <param name="context">The state being parsed.</param>
    /// <param name="type">The type that has the member.</param>
    /// <param name="member">The member, parsed.</param>
    /// <param name="candidates">The members of the type.</param>
    public static ExtensionSpec SpecOf(ParseContext context, INamedTypeSymbol type, MemberSpec member, List<MemberCandidate> candidates)
    {
        var declared = candidates.Find(static candidate => candidate.IsExtensionData && !candidate.IsIgnored).Type;
        var core = Nullability.WithoutOblivious(declared, context.Compilation).WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var excluded = UnionAttributes.KeysOf(type).Select(static union => union.Key).Distinct().ToList();
        if (SymbolEqualityComparer.Default.Equals(type, context.State))
            excluded.AddRange(ReservedKeys.All);

        return new(member, member.Value.CoreType, ElementOf(context, core)!, new(excluded));
    }

    private static bool IsJsonObject(ITypeSymbol type) => type.Is("System.Text.Json.Nodes", "JsonObject");

    private static string BuilderOf(ParseContext context, ITypeSymbol core, ValueSpec element) =>
        CollectionShape.Of(core) is { } shape ? shape.Builder + "<string, " + element.Type + ">" : context.Names.Code(core);

    private static ValueSpec? ElementOf(ParseContext context, ITypeSymbol core)
    {
        if (IsJsonObject(core))
            return Scalar("global::System.Text.Json.Nodes.JsonNode", "JsonNode", NullHandling.Reference);

        if (CollectionShape.Of(core) is not { IsDictionary: true, Finish: "" }
            || core is not INamedTypeSymbol { TypeArguments: { Length: 2 } arguments }
            || arguments[0].SpecialType != SpecialType.System_String)
        {
            return null;
        }

        var isNullable = Nullability.WithoutOblivious(arguments[1], context.Compilation).NullableAnnotation == NullableAnnotation.Annotated;
        var handling = isNullable ? NullHandling.Reference : NullHandling.Reject;
        if (arguments[1].SpecialType == SpecialType.System_Object)
            return Scalar("object", "Any", handling);

        return ScalarTypes.HelperFor(arguments[1]) switch
        {
            "JsonNode" => Scalar("global::System.Text.Json.Nodes.JsonNode", "JsonNode", handling),
            { } helper when ScalarTypes.HoldsNull(helper) => Scalar(context.Names.Code(arguments[1]), helper, NullHandling.Value),
            _ => null,
        };
    }

    private static ValueSpec Scalar(string type, string helper, NullHandling handling) =>
        new(handling == NullHandling.Reference ? type + "?" : type, type, helper, ValueKind.Scalar, helper, handling, IsValueType: handling == NullHandling.Value);
}
