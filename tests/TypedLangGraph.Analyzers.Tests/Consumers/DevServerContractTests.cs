using System.Globalization;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>The repository's own programs and states against the real contracts of the graphs that they are written for.</summary>
public sealed class DevServerContractTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Text.Json; global using System.Text.Json.Nodes; global using System.Text.Json.Serialization; global using System.Threading; global using System.Threading.Tasks; global using TypedLangGraph;";

    /// <summary>Folders, and the keys that their states leave out.</summary>
    public static TheoryData<string, string[]> Folders => new()
    {
        { "tests/TypedLangGraph.Tests/States", ["DeepState: messages"] },
        { "tests/TypedLangGraph.Spec.Tests/Support", [] },
        { "tests/TypedLangGraph.Guides.Tests", ["?"] },
        { "samples/Quickstart", [] },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Nothing_is_wrong_but_the_keys_that_are_left_out_are_seen(string folder, string[] leftOut)
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.Folder(folder), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToList();
        var project = TestProject.Create(
            [("Usings.cs", Usings), .. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))],
            new() { Contracts = DevServerContracts.All, WithGenerator = true });

        var diagnostics = await TestProject.AnalyzeAsync(project, [.. AllRules.AnalyzersOf("TLG401"), .. AllRules.AnalyzersOf("TLG404"), .. AllRules.AnalyzersOf("TLG405"), .. AllRules.AnalyzersOf("TLG406")]);

        Assert.NotEmpty(files);
        Assert.Empty(diagnostics.Where(diagnostic => diagnostic.Id != "TLG402").Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(leftOut, diagnostics.Select(diagnostic => string.Join(": ", diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[5], diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[3])));
    }
}
