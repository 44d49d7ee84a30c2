// The lines of a box as strokes: as characters they have gaps between the rows.
using System.Globalization;

namespace Terminal;

internal static class BoxLine
{
    /// <returns>The path of a text that is nothing but lines of a box; null for any other text.</returns>
    public static string? Path(string text, double width, double height) =>
        text.Length > 0 && text.All(character => "─│╭╮╰╯".Contains(character))
            ? string.Join(' ', text.Select((character, index) => Stroke(character, index * width, width, height)))
            : null;

    private static string Stroke(char character, double x, double width, double height)
    {
        var (left, middle, right) = (Number(x), Number(x + (width / 2)), Number(x + width));
        var (centre, bottom) = (Number(height / 2), Number(height));
        return character switch
        {
            '─' => $"M{left} {centre}H{right}",
            '│' => $"M{middle} 0V{bottom}",
            '╭' => $"M{middle} {bottom}Q{middle} {centre} {right} {centre}",
            '╮' => $"M{left} {centre}Q{middle} {centre} {middle} {bottom}",
            '╰' => $"M{middle} 0Q{middle} {centre} {right} {centre}",
            _ => $"M{left} {centre}Q{middle} {centre} {middle} 0",
        };
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
