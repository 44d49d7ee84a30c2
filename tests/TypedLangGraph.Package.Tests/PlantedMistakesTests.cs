using System.Text.RegularExpressions;
using TypedLangGraph.Package.Tests.Support;

namespace TypedLangGraph.Package.Tests;

/// <summary>A fresh project with a mistake of each kind that is a warning, built as users build: each is told of, where it is.</summary>
public sealed partial class PlantedMistakesTests(PackedPackage package)
{
    [Fact]
    public async Task The_build_tells_of_each_mistake_and_of_nothing_else()
    {
        var folder = package.CreateConsumer("mistakes");
        var source = Path.Combine(AppContext.BaseDirectory, "Mistakes", "Program.cs.txt");
        File.Copy(source, Path.Combine(folder, "Program.cs"), overwrite: true);

        var build = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal")).Succeeded();

        var planted = File.ReadAllLines(source).SelectMany((line, index) => Planted().Matches(line).Select(mistake => (index + 1, mistake.Value)));
        var told = Told().Matches(build.Output).Select(warning => (int.Parse(warning.Groups["line"].Value, null), warning.Groups["id"].Value));
        Assert.Equal(planted.Order(), told.Distinct().Order());
    }

    [GeneratedRegex(@"(?<=//.*)\b(TLG|CS)\d+")]
    private static partial Regex Planted();

    [GeneratedRegex(@"Program\.cs\((?<line>\d+),\d+\): warning (?<id>\w+):")]
    private static partial Regex Told();
}
