using System;
using System.Linq;

namespace TypedLangGraph.Analyzers.Security;

/// <summary>Tells a text that looks like a key from a placeholder, as tests have them.</summary>
internal static class KeyText
{
    private const int ShortestKey = 20;

    public static bool LooksLikeKey(string text) =>
        text.StartsWith("lsv2_", StringComparison.Ordinal)
        || text.StartsWith("ls__", StringComparison.Ordinal)
        || (text.Length >= ShortestKey && text.Any(char.IsDigit) && text.Any(char.IsLetter) && !text.Any(char.IsWhiteSpace));
}
