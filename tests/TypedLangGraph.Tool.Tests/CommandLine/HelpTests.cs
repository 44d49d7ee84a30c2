using TypedLangGraph.Tests.Snapshots;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.CommandLine;

/// <summary>The help of the tool and of each command.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("tool")]
    [InlineData("pull", "pull")]
    [InlineData("check", "check")]
    [InlineData("new-state", "new-state")]
    [InlineData("graph", "graph")]
    public async Task Of(string name, params string[] command)
    {
        using var folder = new TemporaryFolder();

        var run = (await ToolRun.StartAsync(folder.Path, [.. command, "--help"])).EndsWith(0);

        Snapshot.Match(run.Output, name);
        Assert.Empty(run.Error);
    }
}
