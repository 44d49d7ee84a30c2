using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TypedLangGraph.Contracts.States;

/// <summary>Writes what a graph says as the comment of a declaration.</summary>
internal static class DocumentationComment
{
    /// <summary>The lines of a summary, without indentation. Text that came from outside cannot leave the comment.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        string[] lines = [.. Encode(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        if (lines.Length == 1)
            return [$"/// <summary>{lines[0]}</summary>"];
        return ["/// <summary>", .. lines.Select(line => "/// " + line), "/// </summary>"];
    }

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            encoded.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' => "\n",
                _ when char.IsControl(character) || char.IsSurrogate(character) => " ",
                _ => character.ToString(),
            });
        }

        return encoded.ToString();
    }
}
