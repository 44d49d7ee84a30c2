using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The default value of a parameter, as code that means the same in every culture.</summary>
internal static class DefaultLiteral
{
    /// <returns>Null when the value is the default of its type.</returns>
    public static string? Of(IParameterSymbol parameter, TypeNames names)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
            return null;

        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        var literal = value switch
        {
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            char character => SymbolDisplay.FormatLiteral(character, quote: true),
            bool flag => flag ? "true" : "false",
            double number => Floating(number, number.ToString("R", CultureInfo.InvariantCulture), "double", "D"),
            float number => Floating(number, number.ToString("R", CultureInfo.InvariantCulture), "float", "F"),
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
            ulong number => number.ToString(CultureInfo.InvariantCulture) + "UL",
            System.IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => "default",
        };

        return type.TypeKind == TypeKind.Enum ? "(" + names.Code(type) + ")(" + literal + ")" : literal;
    }

    private static string Floating(double value, string digits, string keyword, string suffix)
    {
        if (double.IsNaN(value))
            return keyword + ".NaN";

        return double.IsInfinity(value) ? keyword + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity") : digits + suffix;
    }
}
