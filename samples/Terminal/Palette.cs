// The colours of a picture: the terminal's own ones are too dark on a dark ground.
using Spectre.Console;

namespace Terminal;

internal static class Palette
{
    public const string Background = "#0d1117";

    private static readonly Dictionary<Color, string> Colours = new()
    {
        [Color.Default] = "#c9d1d9",
        [Color.Grey] = "#8b949e",
        [Color.Green] = "#3fb950",
        [Color.Yellow] = "#d29922",
        [Color.Red] = "#f85149",
        [Color.Blue] = "#58a6ff",
    };

    public static string Of(Color colour) => Colours.TryGetValue(colour, out var known) ? known : $"#{colour.ToHex().ToLowerInvariant()}";
}
