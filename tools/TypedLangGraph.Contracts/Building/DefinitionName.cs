using System.Linq;
using System.Text;

namespace TypedLangGraph.Contracts.Building;

/// <summary>Names of definitions. Some are types as TypeScript writes them, which change with every field of the type.</summary>
internal static class DefinitionName
{
    /// <summary>True for the name of a type, as opposed to the text of one.</summary>
    public static bool IsName(string name) => name.Length > 0 && !char.IsDigit(name[0]) && name.All(IsNameCharacter);

    /// <summary>The name with everything replaced that no reference could hold as it is.</summary>
    public static string Clean(string name)
    {
        var text = new StringBuilder();
        foreach (var character in name)
        {
            if (IsNameCharacter(character))
                text.Append(character);
            else if (text.Length > 0 && text[text.Length - 1] != '_')
                text.Append('_');
        }

        var clean = text.ToString().TrimEnd('_');
        return IsName(clean) ? clean : "Type" + clean;
    }

    private static bool IsNameCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-';
}
