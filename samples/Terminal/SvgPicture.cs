// Draws what is on a screen as an SVG picture that looks the same wherever it is shown.
using System.Globalization;
using System.Security;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Terminal;

internal static class SvgPicture
{
    private const double CellWidth = 8.4;
    private const int CellHeight = 19;
    private const int Margin = 18;

    /// <param name="segments">What is on the screen.</param>
    /// <param name="command">The command that led to it, shown above it.</param>
    /// <param name="width">The screen's width in characters.</param>
    public static string Draw(IEnumerable<Segment> segments, string command, int width)
    {
        var lines = Segment.SplitLines([new Segment("$ " + command, new Style(Color.Grey)), Segment.LineBreak, .. segments]);
        var (pixelWidth, pixelHeight) = (Number((width * CellWidth) + (2 * Margin)), (lines.Count * CellHeight) + (2 * Margin));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{pixelWidth}" height="{pixelHeight}" viewBox="0 0 {pixelWidth} {pixelHeight}" role="img">
            <title>{SecurityElement.Escape(command)}</title>
            <rect width="100%" height="100%" rx="8" fill="{Palette.Background}"/>
            <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">

            """);
        foreach (var (row, line) in lines.Index())
        {
            var column = 0;
            foreach (var segment in Merge(line))
            {
                foreach (var run in BoxLine.SplitRuns(segment.Text))
                {
                    DrawRun(svg, run, segment.Style, column, row);
                    column += new Segment(run).CellCount();
                }
            }
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>Words come one by one; what looks the same is drawn as one.</summary>
    private static IEnumerable<Segment> Merge(IEnumerable<Segment> line)
    {
        var merged = new List<Segment>();
        foreach (var segment in line)
        {
            if (merged is [.., var last] && last.Style.Equals(segment.Style))
                merged[^1] = new Segment(last.Text + segment.Text, last.Style);
            else
                merged.Add(segment);
        }

        return merged;
    }

    private static void DrawRun(StringBuilder svg, string run, Style style, int column, int row)
    {
        var colour = Palette.Of(style.Foreground);
        var top = Margin + (row * CellHeight);
        if (BoxLine.IsLine(run[0]))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({X(column)} {top})\" d=\"{BoxLine.Path(run, CellWidth, CellHeight)}\" stroke=\"{colour}\" fill=\"none\"/>\n");
            return;
        }

        var text = run.Trim(' ');
        if (text.Length == 0)
            return;
        var indented = column + run.Length - run.TrimStart(' ').Length;
        var weight = style.Decoration.HasFlag(Decoration.Bold) ? " font-weight=\"bold\"" : string.Empty;
        var length = Number(new Segment(text).CellCount() * CellWidth);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{X(indented)}\" y=\"{top + 14}\" textLength=\"{length}\" fill=\"{colour}\"{weight}>{SecurityElement.Escape(text)}</text>\n");
    }

    private static string X(int column) => Number(Margin + (column * CellWidth));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
