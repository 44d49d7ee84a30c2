using System.Globalization;
using System.Text;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>The naming policies of System.Text.Json, numbered as its <c>JsonKnownNamingPolicy</c> numbers them.</summary>
internal enum NamingPolicy
{
    Unspecified = 0,
    CamelCase = 1,
    SnakeCaseLower = 2,
    SnakeCaseUpper = 3,
    KebabCaseLower = 4,
    KebabCaseUpper = 5,
}

internal static class NamingPolicyExtensions
{
    /// <summary>The JSON key of a C# name. Gives exactly what System.Text.Json's own policies give.</summary>
    public static string Convert(this NamingPolicy policy, string name) => policy switch
    {
        NamingPolicy.CamelCase => CamelCase(name),
        NamingPolicy.SnakeCaseLower => Separate(name, '_', upper: false),
        NamingPolicy.SnakeCaseUpper => Separate(name, '_', upper: true),
        NamingPolicy.KebabCaseLower => Separate(name, '-', upper: false),
        NamingPolicy.KebabCaseUpper => Separate(name, '-', upper: true),
        _ => name,
    };

    /// <summary>Lowers the leading run of upper-case letters, but for its last one when a word begins with it.</summary>
    private static string CamelCase(string name)
    {
        var text = name.ToCharArray();
        for (var i = 0; i < text.Length && char.IsUpper(text[i]); i++)
        {
            var beginsWord = i > 0 && i + 1 < text.Length && !char.IsUpper(text[i + 1]) && text[i + 1] != ' ';
            if (beginsWord)
                break;

            text[i] = char.ToLowerInvariant(text[i]);
        }

        return new string(text);
    }

    /// <summary>Puts a separator before each word. Digits belong to the word before them; punctuation starts over.</summary>
    private static string Separate(string name, char separator, bool upper)
    {
        var text = new StringBuilder(name.Length + 8);
        var previous = Previous.Nothing;
        for (var i = 0; i < name.Length; i++)
        {
            var current = name[i];
            switch (CharUnicodeInfo.GetUnicodeCategory(current))
            {
                case UnicodeCategory.UppercaseLetter:
                    if (previous is Previous.LowerOrDigit or Previous.Space
                        || (previous == Previous.Upper && i + 1 < name.Length && IsLower(name[i + 1])))
                    {
                        text.Append(separator);
                    }

                    text.Append(upper ? current : char.ToLowerInvariant(current));
                    previous = Previous.Upper;
                    break;

                case UnicodeCategory.LowercaseLetter:
                case UnicodeCategory.DecimalDigitNumber:
                    if (previous == Previous.Space)
                        text.Append(separator);

                    text.Append(upper ? char.ToUpperInvariant(current) : current);
                    previous = Previous.LowerOrDigit;
                    break;

                case UnicodeCategory.SpaceSeparator:
                    if (previous != Previous.Nothing)
                        previous = Previous.Space;

                    break;

                default:
                    text.Append(current);
                    previous = Previous.Nothing;
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsLower(char value) => CharUnicodeInfo.GetUnicodeCategory(value) == UnicodeCategory.LowercaseLetter;

    private enum Previous
    {
        Nothing,
        Upper,
        LowerOrDigit,
        Space,
    }
}
