using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Converters that the user names with <c>[JsonConverter]</c> on a member or on a type.</summary>
internal static class ConverterParser
{
    /// <summary>
    /// The converter to use for a value, or null. Converters that only say how an enum is spelled are left to the enum's parser. A type that
    /// reads itself may have a converter too, for those who read it without a state; the state does without.
    /// </summary>
    public static INamedTypeSymbol? FindConverter(ISymbol? member, ITypeSymbol type, bool isScalar)
    {
        var converter = (member is null ? null : Named(member)) ?? (isScalar ? null : OfType(type));
        return converter is not null && type.TypeKind == TypeKind.Enum && IsEnumConverter(converter) ? null : converter;
    }

    /// <summary>The interfaces of a type are looked at last: most types have no converter, and to list them all is slow.</summary>
    private static INamedTypeSymbol? OfType(ITypeSymbol type) =>
        Named(type) is { } converter && !WellKnown.ImplementsForItself(type, "IStateValue`1") ? converter : null;

    /// <summary>True for the converters of System.Text.Json that write an enum by the names of its members.</summary>
    public static bool IsEnumConverter(INamedTypeSymbol converter) =>
        converter.OriginalDefinition.Is(WellKnown.JsonNamespace, "JsonStringEnumConverter")
        || converter.OriginalDefinition.Is(WellKnown.JsonNamespace, "JsonStringEnumConverter`1");

    public static INamedTypeSymbol? Named(ISymbol symbol) =>
        symbol.FindAttribute(WellKnown.JsonNamespace, "JsonConverterAttribute") is { ConstructorArguments.Length: 1 } attribute
            ? attribute.ConstructorArguments[0].Value as INamedTypeSymbol
            : null;

    public static bool IsUsable(INamedTypeSymbol converter, ITypeSymbol type, ParseContext context)
    {
        if (converter.IsAbstract || converter.IsUnboundGenericType || !context.CanUse(converter) || !HasParameterlessConstructor(converter))
            return false;

        for (var current = converter.BaseType; current is not null; current = current.BaseType)
        {
            if (current.OriginalDefinition.Is(WellKnown.JsonNamespace, "JsonConverter`1"))
                return SymbolEqualityComparer.Default.Equals(current.TypeArguments[0], type);
        }

        return false;
    }

    private static bool HasParameterlessConstructor(INamedTypeSymbol converter)
    {
        foreach (var constructor in converter.InstanceConstructors)
        {
            // The helper creates it through a new() constraint, which asks for a public one.
            if (constructor.Parameters.Length == 0 && constructor.DeclaredAccessibility == Accessibility.Public)
                return true;
        }

        return false;
    }
}
