using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Types as emitted code and as messages spell them. Formatting a symbol is slow: most types do without it, others do it once.</summary>
internal sealed class TypeNames
{
    private static readonly SymbolDisplayFormat CodeFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat MessageFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Dictionary<ITypeSymbol, string> _code = new(SymbolEqualityComparer.IncludeNullability);

    public string Code(ITypeSymbol type)
    {
        if (Simple(type) is { } simple)
            return simple;

        if (!_code.TryGetValue(type, out var name))
            _code.Add(type, name = type.ToDisplayString(CodeFormat));

        return name;
    }

    public static string Message(ITypeSymbol type) => Simple(type) ?? type.ToDisplayString(MessageFormat);

    /// <summary>Keywords, and nullable forms of them; null for every other type.</summary>
    private static string? Simple(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            return Keyword(nullable.TypeArguments[0].SpecialType) is { } value ? value + "?" : null;

        var keyword = Keyword(type.SpecialType);
        return keyword is not null && type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? keyword + "?" : keyword;
    }

    private static string? Keyword(SpecialType type) => type switch
    {
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        _ => null,
    };
}
