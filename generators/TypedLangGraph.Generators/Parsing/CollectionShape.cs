using Microsoft.CodeAnalysis;
using TypedLangGraph.Generators.Specs;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>How a collection type is built and walked.</summary>
/// <param name="Builder">The generic type to build with, without type arguments.</param>
/// <param name="Finish">What turns the builder into the result.</param>
/// <param name="Walk">How its elements are visited.</param>
/// <param name="IsDictionary">True for dictionaries with string keys.</param>
/// <param name="CanFill">True when an existing collection of this type can be cleared and filled.</param>
internal sealed record CollectionShape(string Builder, string Finish, CollectionWalk Walk, bool IsDictionary, bool CanFill)
{
    private const string Generic = "global::System.Collections.Generic.";
    private const string Immutable = "global::System.Collections.Immutable.";

    /// <summary>The shape of a known collection type, or null for any other type.</summary>
    public static CollectionShape? Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? new(Generic + "List", ".ToArray()", CollectionWalk.Enumerate, IsDictionary: false, CanFill: false) : null;

        if (type is not INamedTypeSymbol { IsGenericType: true, ContainingType: null } named)
            return null;

        var shape = ByName(named.MetadataName, out var ns);
        return shape is not null && WellKnown.IsNamespace(named.ContainingNamespace, ns) ? shape : null;
    }

    private static CollectionShape? ByName(string metadataName, out string ns)
    {
        ns = "System.Collections.Generic";
        switch (metadataName)
        {
            case "List`1" or "IList`1":
                return Sequence("List", CollectionWalk.Count, canFill: true);
            case "IReadOnlyList`1":
                return Sequence("List", CollectionWalk.Count, canFill: false);
            case "ICollection`1":
                return Sequence("List", CollectionWalk.Enumerate, canFill: true);
            case "IEnumerable`1" or "IReadOnlyCollection`1":
                return Sequence("List", CollectionWalk.Enumerate, canFill: false);
            case "HashSet`1" or "ISet`1":
                return Sequence("HashSet", CollectionWalk.Enumerate, canFill: true);
            case "IReadOnlySet`1":
                return Sequence("HashSet", CollectionWalk.Enumerate, canFill: false);
            case "SortedSet`1":
                return Sequence("SortedSet", CollectionWalk.Enumerate, canFill: true);
            case "Dictionary`2" or "IDictionary`2":
                return Dictionary("Dictionary", canFill: true);
            case "IReadOnlyDictionary`2":
                return Dictionary("Dictionary", canFill: false);
            case "SortedDictionary`2":
                return Dictionary("SortedDictionary", canFill: true);
        }

        if (metadataName is "Collection`1" or "ObservableCollection`1")
        {
            ns = "System.Collections.ObjectModel";
            var builder = "global::System.Collections.ObjectModel." + metadataName.Substring(0, metadataName.Length - 2);
            return new(builder, string.Empty, CollectionWalk.Count, IsDictionary: false, CanFill: true);
        }

        ns = "System.Collections.Immutable";
        return metadataName switch
        {
            "ImmutableArray`1" => Built("ImmutableArray", CollectionWalk.ImmutableArray, isDictionary: false),
            "ImmutableList`1" or "IImmutableList`1" => Built("ImmutableList", CollectionWalk.Enumerate, isDictionary: false),
            "ImmutableHashSet`1" or "IImmutableSet`1" => Built("ImmutableHashSet", CollectionWalk.Enumerate, isDictionary: false),
            "ImmutableDictionary`2" or "IImmutableDictionary`2" => Built("ImmutableDictionary", CollectionWalk.Enumerate, isDictionary: true),
            _ => null,
        };
    }

    private static CollectionShape Sequence(string builder, CollectionWalk walk, bool canFill) =>
        new(Generic + builder, string.Empty, walk, IsDictionary: false, canFill);

    private static CollectionShape Dictionary(string builder, bool canFill) =>
        new(Generic + builder, string.Empty, CollectionWalk.Enumerate, IsDictionary: true, canFill);

    private static CollectionShape Built(string factory, CollectionWalk walk, bool isDictionary) =>
        new(Immutable + factory + ".CreateBuilder", ".ToImmutable()", walk, isDictionary, CanFill: false);
}
