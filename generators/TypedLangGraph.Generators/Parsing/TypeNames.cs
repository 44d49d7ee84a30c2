using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Types as emitted code and as messages spell them. Formatting a symbol is slow, so each is formatted once per state.</summary>
internal sealed class TypeNames
{
    private static readonly SymbolDisplayFormat CodeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MessageFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Dictionary<ITypeSymbol, string> _code = new(SymbolEqualityComparer.IncludeNullability);

    public string Code(ITypeSymbol type)
    {
        if (!_code.TryGetValue(type, out var name))
            _code.Add(type, name = type.ToDisplayString(CodeFormat));

        return name;
    }

    public static string Message(ITypeSymbol type) => type.ToDisplayString(MessageFormat);
}
