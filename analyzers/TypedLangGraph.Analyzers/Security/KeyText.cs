using System;
using System.Linq;

namespace TypedLangGraph.Analyzers.Security;

/// <summary>Tells a text that looks like a key from a placeholder, as tests have them.</summary>
internal static class KeyText
{
    private const int ShortestKey = 20;

    // Words with a number at the end are a name; a key has more digits.
    private const int FewestDigits = 3;

    public static bool LooksLikeKey(string text) =>
        text.StartsWith("lsv2_", StringComparison.Ordinal)
        || text.StartsWith("ls__", StringComparison.Ordinal)
        || (text.Length >= ShortestKey && text.Count(char.IsDigit) >= FewestDigits && text.Any(char.IsLetter) && text.All(static letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
}
