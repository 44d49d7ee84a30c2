using System.Text.RegularExpressions;
using TypedLangGraph.Package.Tests.Support;

namespace TypedLangGraph.Package.Tests;

/// <summary>Fresh projects with a mistake of each kind, built as users build: each is told of, where it is, and what can be fixed is.</summary>
public sealed partial class PlantedMistakesTests(PackedPackage package)
{
    private const string EverythingIsTold = """
        root = true
        [*.cs]
        typedlanggraph.server = python
        dotnet_diagnostic.TLG007.severity = warning
        dotnet_diagnostic.TLG102.severity = warning
        dotnet_diagnostic.TLG106.severity = warning
        dotnet_diagnostic.TLG302.severity = warning
        """;

    [Fact]
    public async Task The_build_tells_of_each_mistake_and_of_nothing_else()
    {
        var folder = Plant("Mistakes");

        var build = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal")).Succeeded();

        Assert.Equal(PlantedIn(folder), ToldBy(build));
    }

    [Fact]
    public async Task What_can_be_fixed_is_told_of_and_fixed_by_dotnet_format_and_the_build_is_then_clean()
    {
        var folder = Plant("Fixable");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), EverythingIsTold);

        var before = await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal");
        Assert.Equal(PlantedIn(folder), ToldBy(before));

        (await Dotnet.RunAsync(folder, "format", "analyzers", "--no-restore")).Succeeded();

        var after = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal", "--no-restore")).Succeeded();
        Assert.Empty(ToldBy(after));
        Assert.Contains("0 Warning(s)", (await Dotnet.RunAsync(folder, "build", "-nologo", "--no-restore", "--no-incremental")).Output);
    }

    private string Plant(string mistakes)
    {
        var folder = package.CreateConsumer(mistakes);
        File.Copy(Path.Combine(AppContext.BaseDirectory, mistakes, "Program.cs.txt"), Path.Combine(folder, "Program.cs"), overwrite: true);
        return folder;
    }

    /// <summary>The line and the id of each mistake, as comments name them.</summary>
    private static List<(int Line, string Id)> PlantedIn(string folder) =>
        [.. File.ReadAllLines(Path.Combine(folder, "Program.cs")).SelectMany((line, index) => Planted().Matches(line).Select(mistake => (index + 1, mistake.Value))).Order()];

    private static List<(int Line, string Id)> ToldBy(CommandResult build) =>
        [.. Told().Matches(build.Output).Select(told => (int.Parse(told.Groups["line"].Value, null), told.Groups["id"].Value)).Distinct().Order()];

    [GeneratedRegex(@"(?<=//.*)\b(TLG|CS)\d+")]
    private static partial Regex Planted();

    [GeneratedRegex(@"Program\.cs\((?<line>\d+),\d+\): (warning|error) (?<id>\w+):")]
    private static partial Regex Told();
}
