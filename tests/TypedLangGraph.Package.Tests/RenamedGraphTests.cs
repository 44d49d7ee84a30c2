using TypedLangGraph.Development;
using TypedLangGraph.Package.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Package.Tests;

/// <summary>
/// A graph renames a key of its state and a node. The installed tool tells, the build of a project that has the package fails at the lines that no longer fit,
/// and the fixes mend them: all on real servers, with the graph before and after.
/// </summary>
public sealed class RenamedGraphTests(PackedPackage package, DevServerFixture server)
{
    [Fact]
    public async Task What_no_longer_fits_fails_in_the_build_and_is_mended()
    {
        var before = (await server.GetBaseAddressAsync()).OriginalString;
        using var changed = new ChangedServer(source => source.Replace("joke: Annotation", "punchline: Annotation").Replace("({ joke:", "({ punchline:").Replace("generate_joke", "write_joke"));
        await using var changedServer = await DevServer.StartAsync(new() { ServerDirectory = changed.Folder });
        var after = changedServer.BaseAddress.OriginalString;
        var folder = package.CreateConsumer("Renamed");
        var tool = await package.InstallToolAsync();

        (await tool.RunAsync(folder, "pull", before, "--assistant", "joke", "-o", "contracts")).Succeeded();
        Assert.Empty(PlantedMistakes.ToldBy((await BuildAsync(folder)).Succeeded()));
        (await tool.RunAsync(folder, "check", "contracts", "--url", before)).Succeeded();

        var check = await tool.RunAsync(folder, "check", "contracts", "--url", after);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("The node `generate_joke` of graph `joke` is now `write_joke`.", check.Output);
        Assert.Contains("The state key `joke` of graph `joke` is gone; `punchline` is new: was it renamed?", check.Output);

        (await tool.RunAsync(folder, "pull", after, "--assistant", "joke", "-o", "contracts")).Succeeded();
        var broken = await BuildAsync(folder);
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Equal(PlantedMistakes.PlantedIn(folder), PlantedMistakes.ToldBy(broken));

        (await Dotnet.RunAsync(folder, "format", "analyzers", "--no-restore")).Succeeded();
        Assert.Empty(PlantedMistakes.ToldBy((await BuildAsync(folder)).Succeeded()));

        var run = (await Dotnet.RunAsync(folder, "run", "--no-build", "--", after)).Succeeded();
        Assert.Equal("ice cream and cats\nThis is a joke about ice cream and cats", run.Output.Trim().ReplaceLineEndings("\n"));
    }

    private static Task<CommandResult> BuildAsync(string folder) => Dotnet.RunAsync(folder, "build", "-nologo", "-v", "minimal", "-p:WarningsAsErrors=TLG401%3BTLG403%3BTLG404");
}
