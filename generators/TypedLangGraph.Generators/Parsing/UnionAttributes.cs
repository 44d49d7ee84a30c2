using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>What <c>[JsonPolymorphic]</c> and <c>[JsonDerivedType]</c> say on a type.</summary>
internal static class UnionAttributes
{
    private const string Polymorphic = "JsonPolymorphicAttribute";

    /// <summary>True for a type of which the JSON says which derived type to create.</summary>
    public static bool IsUnion(ITypeSymbol type) =>
        type.HasAttribute(WellKnown.JsonNamespace, Polymorphic) || type.HasAttribute(WellKnown.JsonNamespace, "JsonDerivedTypeAttribute");

    /// <summary>The discriminator's key.</summary>
    public static string Key(ITypeSymbol type) => Argument(type, "TypeDiscriminatorPropertyName") as string ?? "$type";

    public static UnionFallback Fallback(ITypeSymbol type) => (UnionFallback)(Argument(type, "UnknownDerivedTypeHandling") as int? ?? 0);

    public static bool IgnoresUnknown(ITypeSymbol type) => Argument(type, "IgnoreUnrecognizedTypeDiscriminators") is true;

    /// <summary>The derived types and their discriminators: a string, an integer, or null.</summary>
    public static IEnumerable<(ITypeSymbol? Type, object? Discriminator)> Cases(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnown.JsonNamespace, "JsonDerivedTypeAttribute") && attribute.ConstructorArguments is { Length: > 0 } arguments)
                yield return (arguments[0].Value as ITypeSymbol, arguments.Length > 1 ? arguments[1].Value : null);
        }
    }

    /// <summary>The discriminators' keys that an object of this type can have, and the types that ask for them.</summary>
    public static IEnumerable<(string Key, ITypeSymbol Union)> KeysOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Names(current, type))
                yield return (Key(current), current);
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (Names(implemented, type))
                yield return (Key(implemented), implemented);
        }
    }

    private static bool Names(INamedTypeSymbol union, INamedTypeSymbol type)
    {
        if (!IsUnion(union))
            return false;

        if (SymbolEqualityComparer.Default.Equals(union, type))
            return true;

        foreach (var (named, _) in Cases(union))
        {
            if (SymbolEqualityComparer.Default.Equals(named, type))
                return true;
        }

        return false;
    }

    private static object? Argument(ITypeSymbol type, string name)
    {
        if (type.FindAttribute(WellKnown.JsonNamespace, Polymorphic) is not { } attribute)
            return null;

        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value;
        }

        return null;
    }
}
