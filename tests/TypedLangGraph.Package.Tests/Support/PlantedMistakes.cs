using System.Text.RegularExpressions;

namespace TypedLangGraph.Package.Tests.Support;

/// <summary>Compares the mistakes that comments in a program name with those that a build tells of.</summary>
internal static partial class PlantedMistakes
{
    /// <summary>The line and the id of each mistake, as comments name them.</summary>
    public static List<(int Line, string Id)> PlantedIn(string folder) =>
        [.. File.ReadAllLines(Path.Combine(folder, "Program.cs")).SelectMany((line, index) => Planted().Matches(line).Select(mistake => (index + 1, mistake.Value))).Order()];

    public static List<(int Line, string Id)> ToldBy(CommandResult build) =>
        [.. Told().Matches(build.Output).Select(told => (int.Parse(told.Groups["line"].Value, null), told.Groups["id"].Value)).Distinct().Order()];

    [GeneratedRegex(@"(?<=//.*)\b(TLG|CS)\d+")]
    private static partial Regex Planted();

    [GeneratedRegex(@"Program\.cs\((?<line>\d+),\d+\): (warning|error) (?<id>\w+):")]
    private static partial Regex Told();
}
