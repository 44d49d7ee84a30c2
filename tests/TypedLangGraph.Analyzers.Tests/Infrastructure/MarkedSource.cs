using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace TypedLangGraph.Analyzers.Tests.Infrastructure;

/// <summary>
/// A source in which the expected diagnostics are marked: <c>[|here|]</c> for the rule under test, <c>{|TLG105:here|}</c> for a named one.
/// </summary>
internal sealed partial class MarkedSource
{
    private MarkedSource(string text, IReadOnlyList<Mark> marks)
    {
        Text = text;
        Marks = marks;
    }

    public string Text { get; }

    public IReadOnlyList<Mark> Marks { get; }

    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var marks = new List<Mark>();
        var position = 0;
        foreach (Match match in Marker().Matches(marked))
        {
            text.Append(marked, position, match.Index - position);
            position = match.Index + match.Length;
            if (match.Value is "|]" or "|}")
            {
                var (id, start) = open.Pop();
                marks.Add(new Mark(id, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                open.Push((match.Groups["id"] is { Success: true } id ? id.Value : null, text.Length));
            }
        }

        Assert.Empty(open);
        text.Append(marked, position, marked.Length - position);
        return new MarkedSource(text.ToString(), [.. marks.OrderBy(mark => mark.Span.Start)]);
    }

    [GeneratedRegex(@"\[\||\|\]|\{\|(?<id>[A-Z]+[0-9]+):|\|\}")]
    private static partial Regex Marker();

    /// <summary>One expected diagnostic, of the rule under test when <paramref name="Id"/> is null.</summary>
    internal sealed record Mark(string? Id, TextSpan Span);
}
