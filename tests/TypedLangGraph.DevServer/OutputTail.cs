using System.Text.RegularExpressions;

namespace TypedLangGraph.Development;

/// <summary>The last lines of a process's output, without colours. Safe to write and read from any thread.</summary>
internal sealed partial class OutputTail
{
    private const int Capacity = 60;

    private readonly Queue<string> _lines = new();

    /// <summary>The lines kept, in order.</summary>
    public string Text
    {
        get
        {
            lock (_lines)
            {
                return string.Join(Environment.NewLine, _lines);
            }
        }
    }

    /// <summary>Keeps a line and drops the oldest one if there are too many.</summary>
    /// <returns>The line as it is kept.</returns>
    public string Add(string line)
    {
        var plain = ColourCode().Replace(line, "");
        lock (_lines)
        {
            _lines.Enqueue(plain);
            if (_lines.Count > Capacity)
                _lines.Dequeue();
        }

        return plain;
    }

    [GeneratedRegex(@"\u001b\[[0-9;]*m")]
    private static partial Regex ColourCode();
}
