// The lines of a box as strokes: as characters they have gaps between the rows.
using System.Globalization;

namespace Terminal;

internal static class BoxLine
{
    public static bool IsLine(char character) => "─│╭╮╰╯".Contains(character);

    /// <summary>Takes a text apart into level lines, other lines of a box, and pieces that have none.</summary>
    public static IEnumerable<string> SplitRuns(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && Kind(text[end]) == Kind(text[start]))
                end++;
            yield return text[start..end];
            start = end;
        }
    }

    /// <returns>The strokes of one of these pieces that has lines.</returns>
    public static string Path(string text, double width, double height) =>
        text[0] == '─'
            ? $"M0 {Number(height / 2)}H{Number(text.Length * width)}"
            : string.Join(' ', text.Select((character, index) => Stroke(character, index * width, width, height)));

    private static int Kind(char character) => character == '─' ? 2 : IsLine(character) ? 1 : 0;

    private static string Stroke(char character, double x, double width, double height)
    {
        var (left, middle, right) = (Number(x), Number(x + (width / 2)), Number(x + width));
        var (centre, bottom) = (Number(height / 2), Number(height));
        return character switch
        {
            '│' => $"M{middle} 0V{bottom}",
            '╭' => $"M{middle} {bottom}Q{middle} {centre} {right} {centre}",
            '╮' => $"M{left} {centre}Q{middle} {centre} {middle} {bottom}",
            '╰' => $"M{middle} 0Q{middle} {centre} {right} {centre}",
            _ => $"M{left} {centre}Q{middle} {centre} {middle} 0",
        };
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
