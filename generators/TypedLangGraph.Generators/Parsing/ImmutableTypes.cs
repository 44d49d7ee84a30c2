using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>
/// Proves that nobody can change an object that was read, nor what it refers to: only then may two states hold the same one. What cannot be
/// proven counts as mutable.
/// </summary>
internal sealed class ImmutableTypes
{
    private readonly Dictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contains(ITypeSymbol type)
    {
        if (_known.TryGetValue(type, out var known))
            return known;

        // A type that refers to itself is judged by its other fields.
        _known[type] = true;
        if (Decide(type))
            return true;

        // What was judged on the assumption is open again.
        _known.Clear();
        _known[type] = false;
        return false;
    }

    /// <summary>The collections that have no members that change them.</summary>
    public static bool IsReadOnlyCollection(ITypeSymbol type) => type.MetadataName is
        "IReadOnlyList`1" or "IReadOnlyCollection`1" or "IEnumerable`1" or "IReadOnlySet`1" or "IReadOnlyDictionary`2"
        or "ImmutableArray`1" or "ImmutableList`1" or "IImmutableList`1" or "ImmutableHashSet`1" or "IImmutableSet`1"
        or "ImmutableDictionary`2" or "IImmutableDictionary`2";

    private bool Decide(ITypeSymbol type)
    {
        if (ScalarTypes.HelperFor(type) is { } helper)
            return helper is not ("Base64" or "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue");

        if (type.TypeKind == TypeKind.Enum)
            return true;

        if (type is not INamedTypeSymbol named)
            return false;

        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return Contains(named.TypeArguments[0]);

        if (CollectionShape.Of(named) is not null)
            return IsReadOnlyCollection(named) && Contains(named.TypeArguments[named.TypeArguments.Length - 1]);

        return (IsDeclaredImmutable(named) || HasOnlyFixedFields(named)) && UnionAttributes.Cases(named).All(one => one.Type is not null && (SymbolEqualityComparer.Default.Equals(one.Type, named) || Contains(one.Type)));
    }

    /// <summary>A promise that is made where the compiler cannot look: <c>[ImmutableObject(true)]</c>.</summary>
    private static bool IsDeclaredImmutable(INamedTypeSymbol type) =>
        type.FindAttribute("System.ComponentModel", "ImmutableObjectAttribute") is { ConstructorArguments: { Length: 1 } arguments } && arguments[0].Value is true;

    private bool HasOnlyFixedFields(INamedTypeSymbol type)
    {
        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            if (declared.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
                return true;

            // The private fields of a type without source are not to be seen.
            if (declared.DeclaringSyntaxReferences.Length == 0 || declared.TypeKind is not (TypeKind.Class or TypeKind.Struct) || HoldsParameters(declared))
                return false;

            foreach (var member in declared.GetMembers())
            {
                if (!member.IsStatic && (member is IEventSymbol || (member is IFieldSymbol field && !(field.IsReadOnly && Contains(field.Type)))))
                    return false;
            }
        }

        return false;
    }

    /// <summary>The parameters in the head of a type that is no record can be used, and changed, by all its members.</summary>
    private static bool HoldsParameters(INamedTypeSymbol type)
    {
        if (type.IsRecord)
            return false;

        foreach (var constructor in type.InstanceConstructors)
        {
            if (constructor.Parameters.Length > 0 && SourceFacts.IsPrimary(constructor, default))
                return true;
        }

        return false;
    }
}
