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
        var segments = _markup.Render(options, Unbounded);
        if (Segment.CellCount(segments) <= maxWidth)
            return segments;
        return Segment.Truncate(segments, maxWidth - 1).Append(new Segment("…"));
    }
}
