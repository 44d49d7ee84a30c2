using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Finds the properties and fields of a type and its base types that JSON keys stand for.</summary>
internal static class MemberCollector
{
    /// <summary>Members of base types first, then in declaration order; parts in several files by file name.</summary>
    public static List<MemberCandidate> Collect(INamedTypeSymbol type)
    {
        var chain = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
            chain.Push(current);

        var members = new List<MemberCandidate>();
        while (chain.Count > 0)
        {
            foreach (var symbol in InStableOrder(chain.Pop()))
            {
                if (!IsStateMember(symbol))
                    continue;

                // What a derived type overrides or hides keeps the place of the base type's member. Code that is being typed has twins, too.
                var hidden = MemberCandidate.IndexOf(members, symbol.Name);
                if (hidden >= 0)
                    members[hidden] = new(symbol);
                else
                    members.Add(new(symbol));
            }
        }

        return members;
    }

    private static bool IsStateMember(ISymbol symbol)
    {
        if (symbol.IsStatic || symbol.IsImplicitlyDeclared || !symbol.CanBeReferencedByName)
            return false;

        var isMember = symbol switch
        {
            IPropertySymbol property => !property.IsIndexer && property.ExplicitInterfaceImplementations.IsEmpty,
            IFieldSymbol field => !field.IsConst && field.AssociatedSymbol is null,
            _ => false,
        };

        return isMember && (symbol.DeclaredAccessibility == Accessibility.Public || IsIncluded(symbol));
    }

    private static bool IsIncluded(ISymbol symbol) =>
        symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }
        || symbol.HasAttribute(WellKnown.JsonNamespace, "JsonIncludeAttribute")
        || symbol.HasAttribute(WellKnown.JsonNamespace, "JsonPropertyNameAttribute")
        || symbol.HasAttribute(WellKnown.JsonNamespace, "JsonExtensionDataAttribute");

    private static IReadOnlyList<ISymbol> InStableOrder(INamedTypeSymbol type)
    {
        var symbols = type.GetMembers();
        if (type.DeclaringSyntaxReferences.Length < 2)
            return symbols;

        // The compilation lists parts in the order of its trees, which is no property of the source.
        var sorted = new List<ISymbol>(symbols);
        sorted.Sort(static (left, right) => Compare(Place(left), Place(right)));
        return sorted;
    }

    private static SyntaxReference? Place(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 0 ? null : symbol.DeclaringSyntaxReferences[0];

    private static int Compare(SyntaxReference? left, SyntaxReference? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);

        var byFile = string.CompareOrdinal(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : left.Span.Start.CompareTo(right.Span.Start);
    }
}
