using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>How the state and the types around it are reopened.</summary>
internal static class HeaderParser
{
    public static string Namespace(INamedTypeSymbol state) =>
        Namespace(state.ContainingNamespace);

    private static string Namespace(INamespaceSymbol? ns)
    {
        if (ns is null or { IsGlobalNamespace: true })
            return string.Empty;

        var outer = Namespace(ns.ContainingNamespace);
        return outer.Length == 0 ? Identifiers.Escape(ns.Name) : outer + "." + Identifiers.Escape(ns.Name);
    }

    public static EquatableArray<TypeHeaderSpec> Containers(INamedTypeSymbol state)
    {
        var containers = new List<TypeHeaderSpec>();
        for (var type = state.ContainingType; type is not null; type = type.ContainingType)
            containers.Insert(0, Header(type));

        return new(containers);
    }

    public static TypeHeaderSpec Header(INamedTypeSymbol type)
    {
        var keyword = type.TypeKind switch
        {
            TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
            TypeKind.Interface => "interface",
            _ => type.IsRecord ? "record" : "class",
        };
        return new(keyword, Identifiers.Escape(type.Name) + TypeParameters(type.TypeParameters));
    }

    public static string TypeParameters(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var names = string.Join(", ", parameters.Select(static parameter => Identifiers.Escape(parameter.Name)));
        return names.Length == 0 ? string.Empty : "<" + names + ">";
    }
}
