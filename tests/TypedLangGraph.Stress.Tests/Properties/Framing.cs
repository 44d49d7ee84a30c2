using System.Text;

namespace TypedLangGraph.Stress.Tests.Properties;

/// <summary>Frames events in one of the many ways that mean the same, chosen by a seed.</summary>
internal sealed class Framing(int seed)
{
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private bool _afterCarriageReturn;

    public byte[] Frame(IEnumerable<FramedEvent> events)
    {
        if (_random.Next(4) == 0)
            _text.Append('\uFEFF');
        foreach (var @event in events)
            Append(@event);
        return Encoding.UTF8.GetBytes(_text.ToString());
    }

    private void Append(FramedEvent @event)
    {
        // The order of fields is free, but for the lines of the data among themselves.
        var fields = @event.Lines.Select(line => ("data", line)).ToList();
        if (@event.Name is not null)
            fields.Insert(_random.Next(fields.Count + 1), ("event", @event.Name));
        if (@event.Id is not null)
            fields.Insert(_random.Next(fields.Count + 1), ("id", @event.Id));
        foreach (var (field, value) in fields)
        {
            AppendNoise();
            AppendLine(Spell(field, value));
        }

        AppendNoise();
        for (var blankLines = _random.Next(5) == 0 ? 3 : 1; blankLines > 0; blankLines--)
            AppendLine(string.Empty);
    }

    private string Spell(string field, string value)
    {
        if (value.Length == 0 && _random.Next(2) == 0)
            return field;
        var needsSpace = value.StartsWith(' ');
        return field + (needsSpace || _random.Next(2) == 0 ? ": " : ":") + value;
    }

    /// <summary>What a reader must pass over.</summary>
    private void AppendNoise()
    {
        if (_random.Next(3) == 0)
            AppendLine(_random.Next(4) switch { 0 => ":", 1 => ": heartbeat", 2 => "unknown: field", _ => " data: indented" });
    }

    private void AppendLine(string line)
    {
        _text.Append(line);
        // A line feed behind a line that ended with a carriage return would count as a part of that end.
        var lineEnd = line.Length == 0 && _afterCarriageReturn ? LineEnds[_random.Next(1, 3)] : LineEnds[_random.Next(3)];
        _afterCarriageReturn = lineEnd == "\r";
        _text.Append(lineEnd);
    }
}
