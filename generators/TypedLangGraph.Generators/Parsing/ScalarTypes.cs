using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Types that the runtime helpers read in one call, by the name of the helper.</summary>
internal static class ScalarTypes
{
    /// <summary>The part of the helper's name that comes after <c>Read</c>, or null for any other type.</summary>
    public static string? HelperFor(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => "String",
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_Char => "Char",
        SpecialType.System_SByte => "SByte",
        SpecialType.System_Byte => "Byte",
        SpecialType.System_Int16 => "Int16",
        SpecialType.System_UInt16 => "UInt16",
        SpecialType.System_Int32 => "Int32",
        SpecialType.System_UInt32 => "UInt32",
        SpecialType.System_Int64 => "Int64",
        SpecialType.System_UInt64 => "UInt64",
        SpecialType.System_Single => "Single",
        SpecialType.System_Double => "Double",
        SpecialType.System_Decimal => "Decimal",
        SpecialType.System_DateTime => "DateTime",
        SpecialType.None => ByName(type),
        _ => null,
    };

    /// <summary>True for a type that holds JSON null as a value of its own.</summary>
    public static bool HoldsNull(string helper) => helper is "JsonElement" or "JsonPayload";

    /// <summary>The type that holds every number of the graph where this one does not, or null.</summary>
    public static string? WiderThan(string helper) => helper switch
    {
        "SByte" or "Byte" or "Int16" or "UInt16" or "Int32" or "UInt32" => "long",
        "Single" or "Half" => "double",
        _ => null,
    };

    private static string? ByName(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
            return "Base64";

        switch (type.MetadataName)
        {
            case "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Uri" or "Half" or "Int128" or "UInt128":
                return type.Is("System", type.MetadataName) ? type.MetadataName : null;
            case "BigInteger":
                return type.Is("System.Numerics", "BigInteger") ? "BigInteger" : null;
            case "JsonElement":
                return type.Is("System.Text.Json", "JsonElement") ? "JsonElement" : null;
            case "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue":
                return type.Is("System.Text.Json.Nodes", type.MetadataName) ? type.MetadataName : null;
            case "JsonPayload":
                return type.Is(WellKnown.RuntimeNamespace, "JsonPayload") ? "JsonPayload" : null;
            default:
                return null;
        }
    }
}
