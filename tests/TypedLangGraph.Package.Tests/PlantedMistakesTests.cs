using TypedLangGraph.Package.Tests.Support;

namespace TypedLangGraph.Package.Tests;

/// <summary>Fresh projects with a mistake of each kind, built as users build: each is told of, where it is, and what can be fixed is.</summary>
public sealed class PlantedMistakesTests(PackedPackage package)
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
        var folder = package.CreateConsumer("Mistakes");

        var build = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal")).Succeeded();

        Assert.Equal(PlantedMistakes.PlantedIn(folder), PlantedMistakes.ToldBy(build));
    }

    [Fact]
    public async Task What_can_be_fixed_is_told_of_and_fixed_by_dotnet_format_and_the_build_is_then_clean()
    {
        var folder = package.CreateConsumer("Fixable");
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), EverythingIsTold);

        var before = await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal");
        Assert.Equal(PlantedMistakes.PlantedIn(folder), PlantedMistakes.ToldBy(before));

        (await Dotnet.RunAsync(folder, "format", "analyzers", "--no-restore")).Succeeded();

        var after = (await Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal", "--no-restore")).Succeeded();
        Assert.Empty(PlantedMistakes.ToldBy(after));
        Assert.Contains("0 Warning(s)", (await Dotnet.RunAsync(folder, "build", "-nologo", "--no-restore", "--no-incremental")).Output);
    }
}
