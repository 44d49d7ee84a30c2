using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Decides which members of a state may hold the same objects as those of the state before.</summary>
internal static class SharingParser
{
    /// <param name="context">The state being parsed.</param>
    /// <param name="declared">The member's type.</param>
    /// <param name="value">How it is read.</param>
    public static ShareKind Parse(ParseContext context, ITypeSymbol declared, ValueSpec value)
    {
        var type = declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : declared;
        switch (value.Kind)
        {
            case ValueKind.Collection:
                return OfCollection(context, type);
            case ValueKind.Object or ValueKind.State or ValueKind.StateValue:
            case ValueKind.Scalar when value.Reader is "JsonElement" or "JsonPayload":
                return context.Immutable.Contains(type) ? ShareKind.Whole : ShareKind.None;
            default:
                return ShareKind.None;
        }
    }

    private static ShareKind OfCollection(ParseContext context, ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return context.Immutable.Contains(array.ElementType) ? ShareKind.ItemsOfArray : ShareKind.None;

        var named = (INamedTypeSymbol)type;
        if (!context.Immutable.Contains(named.TypeArguments[named.TypeArguments.Length - 1]))
            return ShareKind.None;

        return type.MetadataName switch
        {
            "IReadOnlyList`1" or "IReadOnlyCollection`1" or "IEnumerable`1" => ShareKind.List,
            "List`1" or "IList`1" or "ICollection`1" => ShareKind.ItemsOfList,
            _ => ImmutableTypes.IsReadOnlyCollection(type) ? ShareKind.Whole : ShareKind.None,
        };
    }
}
