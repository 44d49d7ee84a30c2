using TypedLangGraph.Contracts;
using TypedLangGraph.TestSupport;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.Live;

/// <summary><c>pull</c> on the real dev server, with every graph of <c>tests/agent-server</c>.</summary>
public sealed class PullTests(DevServerFixture server, PulledContracts pulled)
{
    [Fact]
    public async Task A_second_pull_into_another_folder_gives_the_same_files()
    {
        var first = await pulled.GetFolderAsync(server);
        using var second = new TemporaryFolder();

        (await ToolRun.StartAsync(second.Path, "pull", (await server.GetBaseAddressAsync()).OriginalString)).EndsWith(0);

        var names = Directory.EnumerateFiles(first).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, Directory.EnumerateFiles(second.Path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.Equal(22, names.Length);
        Assert.All(names, name => Assert.Equal(File.ReadAllText(Path.Combine(first, name)), second.Read(name)));
    }

    [Fact]
    public async Task A_pull_over_the_same_files_changes_nothing_and_says_so()
    {
        var folder = await pulled.GetFolderAsync(server);

        var run = (await ToolRun.StartAsync(folder, "pull", (await server.GetBaseAddressAsync()).OriginalString, "--assistant", "joke", "parent")).EndsWith(0);

        Assert.Equal("./joke.graph.json: 2 nodes, 2 state keys, unchanged\n./parent.graph.json: 2 nodes, 1 state key, unchanged\n", run.Output.Replace('\\', '/'));
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("joke")]
    [InlineData("rich")]
    [InlineData("parent")]
    [InlineData("chat")]
    public async Task The_file_of(string graph) =>
        TypedLangGraph.Tests.Snapshots.Snapshot.Match(await File.ReadAllTextAsync(Path.Combine(await pulled.GetFolderAsync(server), graph + ".graph.json")), graph, "json");

    [Fact]
    public async Task What_is_read_and_written_is_the_same_file_with_a_hash_that_fits()
    {
        foreach (var file in Directory.EnumerateFiles(await pulled.GetFolderAsync(server)))
        {
            var text = await File.ReadAllTextAsync(file);
            var contract = ContractReader.Read(text);

            Assert.False(contract.IsEdited, file);
            Assert.Equal(text, ContractWriter.Write(contract));
        }
    }

    [Fact]
    public async Task An_assistant_that_the_server_does_not_have_is_named()
    {
        using var folder = new TemporaryFolder();

        var run = (await ToolRun.StartAsync(folder.Path, "pull", (await server.GetBaseAddressAsync()).OriginalString, "--assistant", "nobody")).EndsWith(2);

        Assert.Contains("nobody", run.Error);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }
}
