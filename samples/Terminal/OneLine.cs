// Markup on exactly one line: what does not fit is cut, so that the lines of a box can be counted.
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Terminal;

internal sealed class OneLine(string markup) : Renderable
{
    private const int Unbounded = 100_000;

    private readonly IRenderable _markup = new Markup(markup);

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var segments = _markup.Render(options, Unbounded).ToArray();
        if (Segment.CellCount(segments) <= maxWidth)
            return segments;
        var line = new List<Segment>();
        var left = maxWidth - 1;
        foreach (var segment in segments.TakeWhile(_ => left > 0))
        {
            line.Add(segment.CellCount() > left ? segment.Split(left).First : segment);
            left -= line[^1].CellCount();
        }

        return line.Append(new Segment("…"));
    }
}
