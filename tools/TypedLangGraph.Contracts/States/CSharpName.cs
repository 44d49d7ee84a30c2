using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TypedLangGraph.Contracts.States;

/// <summary>Turns keys, graph ids and texts into C# names.</summary>
internal static class CSharpName
{
    /// <summary>The words of the text, each with a capital letter: <c>created_at</c>, <c>created-at</c> and <c>createdAt</c> are <c>CreatedAt</c>.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in text)
        {
            var isPart = char.IsLetterOrDigit(character) && char.GetUnicodeCategory(character) is not UnicodeCategory.OtherNumber;
            if (isPart)
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = !isPart;
        }

        if (name.Length == 0)
            return "Value";
        return char.IsDigit(name[0]) ? "_" + name : name.ToString();
    }

    /// <summary>One of what a list's name says there are several of, as far as English is regular.</summary>
    public static string Singular(string name)
    {
        if (Ends(name, "ies") && name.Length > 4)
            return name.Substring(0, name.Length - 3) + "y";
        if (Ends(name, "sses") || Ends(name, "xes") || Ends(name, "ches") || Ends(name, "shes"))
            return name.Substring(0, name.Length - 2);
        return Ends(name, "s") && !Ends(name, "ss") && !Ends(name, "us") && !Ends(name, "is") && name.Length > 2 ? name.Substring(0, name.Length - 1) : name + "Item";
    }

    /// <summary>The first of a name and its numbered forms that is not taken; it is taken then.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        var candidate = name;
        for (var i = 2; !taken.Add(candidate); i++)
            candidate = name + i.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }

    private static bool Ends(string name, string ending) => name.EndsWith(ending, System.StringComparison.Ordinal);
}
