using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedLangGraph.Generators.Parsing;

/// <summary>Names that go into emitted code.</summary>
internal static class Identifiers
{
    /// <summary>The name with <c>@</c> when it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>The first of a base name and its numbered forms that is not taken; it is taken then.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        var candidate = name;
        for (var i = 2; !taken.Add(candidate); i++)
            candidate = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

        return candidate;
    }

    /// <summary>A type's display name as part of an identifier: <c>List&lt;Item&gt;</c> becomes <c>ListItem</c>.</summary>
    public static string FromDisplayName(string displayName)
    {
        var text = new StringBuilder(displayName.Length);
        var startsWord = true;
        foreach (var character in displayName)
        {
            if (character == '?')
            {
                text.Append("OrNull");
            }
            else if (char.IsLetterOrDigit(character) || character == '_')
            {
                text.Append(startsWord ? char.ToUpperInvariant(character) : character);
                startsWord = false;
            }
            else
            {
                if (character == '[')
                    text.Append("Array");

                startsWord = true;
            }
        }

        return text.ToString();
    }
}
