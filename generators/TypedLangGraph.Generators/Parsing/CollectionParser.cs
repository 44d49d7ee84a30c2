using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Collections: their elements, and the methods that read and write them.</summary>
internal static class CollectionParser
{
    /// <summary>The reason why no element of such a collection can be read, or null.</summary>
    public static string? WhyNotReadable(ITypeSymbol type, CollectionShape shape) =>
        shape.IsDictionary && ((INamedTypeSymbol)type).TypeArguments[0].SpecialType != SpecialType.System_String ? "the keys of a JSON object are strings" : null;

    /// <summary>The suffix of the methods, or null when the elements cannot be read.</summary>
    public static string? Parse(ParseContext context, ITypeSymbol type, CollectionShape shape, MemberPath path)
    {
        if (context.Methods.TryGetValue(type, out var known))
            return known;

        var elementType = type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol named => named.TypeArguments[named.TypeArguments.Length - 1],
            _ => null,
        };
        var element = elementType is null ? null : ValueParser.Parse(context, elementType, owner: null, path);
        if (element is null)
            return null;

        // A recursive type can have reached this collection again through its elements.
        if (context.Methods.TryGetValue(type, out known))
            return known;

        var method = context.NewMethod(type);
        var arguments = (shape.IsDictionary ? "<string, " : "<") + element.Type + ">()";
        var isFactory = shape.Finish == ".ToImmutable()";
        context.Collections.Add(new(
            method,
            context.Names.Code(type),
            (isFactory ? string.Empty : "new ") + shape.Builder + arguments,
            shape.Finish,
            shape.IsDictionary,
            shape.Walk,
            element));
        return method;
    }
}
