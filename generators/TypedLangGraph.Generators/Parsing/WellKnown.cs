using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Recognises attributes and types by name, without asking the compilation for their symbols.</summary>
internal static class WellKnown
{
    public const string RuntimeNamespace = "TypedLangGraph";
    public const string JsonNamespace = "System.Text.Json.Serialization";

    public static bool Is(this ITypeSymbol? type, string ns, string metadataName) =>
        type is not null && type.MetadataName == metadataName && type.ContainingType is null && IsNamespace(type.ContainingNamespace, ns);

    public static AttributeData? FindAttribute(this ISymbol symbol, string ns, string metadataName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(ns, metadataName))
                return attribute;
        }

        return null;
    }

    public static bool HasAttribute(this ISymbol symbol, string ns, string metadataName) => symbol.FindAttribute(ns, metadataName) is not null;

    public static bool IsState(ITypeSymbol type) => type.HasAttribute(RuntimeNamespace, "GraphStateAttribute");

    /// <summary>True when the type implements the generic interface with itself as the argument.</summary>
    public static bool ImplementsForItself(ITypeSymbol type, string metadataName)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.OriginalDefinition.Is(RuntimeNamespace, metadataName)
                && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], type))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNamespace(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
                return false;

            symbol = symbol.ContainingNamespace;
            if (start == 0)
                return symbol is { IsGlobalNamespace: true };

            end = start - 1;
            if (name[end] != '.')
                return false;
        }

        return false;
    }
}
