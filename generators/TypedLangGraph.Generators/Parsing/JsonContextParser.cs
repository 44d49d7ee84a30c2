using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The <c>JsonSerializerContext</c> that a state names for the types which no emitted code can read.</summary>
internal sealed class JsonContextParser
{
    private readonly INamedTypeSymbol? _context;
    private readonly HashSet<ITypeSymbol> _declared = new(SymbolEqualityComparer.Default);

    public JsonContextParser(INamedTypeSymbol state)
    {
        _context = StateAttribute.Argument(state, "JsonContext") as INamedTypeSymbol;
        if (_context is null)
            return;

        foreach (var attribute in _context.GetAttributes())
        {
            if (attribute.AttributeClass.Is(WellKnown.JsonNamespace, "JsonSerializableAttribute")
                && attribute.ConstructorArguments is { Length: > 0 } arguments
                && arguments[0].Value is ITypeSymbol type)
            {
                _declared.Add(type);
            }
        }
    }

    /// <summary>The context's name as code when it declares the type, else null.</summary>
    public string? Declaring(ITypeSymbol type, TypeNames names) => _context is not null && _declared.Contains(type) ? names.Code(_context) : null;

    /// <summary>The reason why the context cannot be used, or null.</summary>
    public string? WhyNotUsable()
    {
        if (_context is null)
            return null;

        if (_context.IsFileLocal)
            return TypeNames.Message(_context) + ": a file-local type cannot be named in the emitted file";

        for (var type = _context.BaseType; type is not null; type = type.BaseType)
        {
            if (type.Is(WellKnown.JsonNamespace, "JsonSerializerContext"))
                return null;
        }

        return TypeNames.Message(_context) + ": it is no JsonSerializerContext";
    }

    /// <summary>What to write so that the context reads the type.</summary>
    public string Remedy(ITypeSymbol type) => "[JsonSerializable(typeof(" + TypeNames.Message(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) + "))] " + (_context is null
        ? "on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read"
        : "on " + TypeNames.Message(_context) + " would have it read");
}
