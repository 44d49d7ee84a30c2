using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Analyzers.Declarations;

/// <summary>Finds the members that the parser's paths name.</summary>
internal static class StateMembers
{
    /// <summary>The member with this name in the type or in the nearest base type; null when there is none.</summary>
    public static ISymbol? Find(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(static member => member is IPropertySymbol or IFieldSymbol) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>The member at the end of a path such as <c>Owner.Address.Zip</c>, which may lead through elements of collections.</summary>
    public static ISymbol? Follow(ITypeSymbol state, string path)
    {
        ISymbol? member = null;
        IEnumerable<ITypeSymbol> types = [state];
        foreach (var name in path.Split('.'))
        {
            member = types.Select(type => Find(type, name)).FirstOrDefault(static found => found is not null);
            if (member is null)
                return null;
            types = TypesIn(TypeOf(member));
        }

        return member;
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The type itself and what it holds: elements, arguments.</summary>
    private static IEnumerable<ITypeSymbol> TypesIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypesIn(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(TypesIn).Prepend(named),
        _ => [type],
    };
}
