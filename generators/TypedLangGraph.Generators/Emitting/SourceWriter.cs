using System.Collections.Generic;
using System.Text;

namespace TypedLangGraph.Generators.Emitting;

/// <summary>Writes indented lines. Line ends are <c>\n</c> on every system.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(string text)
    {
        // Directives stand at the margin.
        if (text[0] != '#')
            _text.Append(' ', _depth * 4);

        _text.Append(text).Append('\n');
    }

    /// <summary>Lines that are written elsewhere; those without text are empty lines.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.Length == 0)
                Line();
            else
                Line(line);
        }
    }

    /// <summary>A line below the one before it, one level in.</summary>
    public void Nested(string text)
    {
        _depth++;
        Line(text);
        _depth--;
    }

    /// <summary>A line and the brace that opens its block.</summary>
    public void Open(string head)
    {
        Line(head);
        Open();
    }

    public void Open()
    {
        Line("{");
        _depth++;
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    public void Close(string after = "")
    {
        _depth--;
        Line("}" + after);
    }

    public override string ToString() => _text.ToString();
}
