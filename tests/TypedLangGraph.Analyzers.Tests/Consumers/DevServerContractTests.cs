using System.Globalization;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>The repository's own programs and states against the real contracts of the graphs that they are written for.</summary>
public sealed class DevServerContractTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Text.Json; global using System.Text.Json.Nodes; global using System.Text.Json.Serialization; global using System.Threading; global using System.Threading.Tasks; global using TypedLangGraph;";

    /// <summary>Folders, and what is to be said about them: what tests get wrong on purpose, and the key that a state leaves out.</summary>
    public static TheoryData<string, string[]> Folders => new()
    {
        {
            "tests/TypedLangGraph.Tests",
            [
                "TLG404: The graph 'joke' has no node 'nope'",
                "TLG402: The state of the graph 'deep' has the key 'messages', which 'DeepState' does not declare: add 'IReadOnlyList<Message> Messages'",
            ]
        },
        { "tests/TypedLangGraph.Guides.Tests", ["TLG405: No contract describes a graph 'no_such_graph'"] },
        { "samples/Quickstart", [] },
    };

    public static TheoryData<string> Programs => [.. CorrectPrograms.All.Keys];

    public static TheoryData<string> Consumers => [.. ChatPrograms.All.Keys.Concat(WorkerPrograms.All.Keys).Concat(ApprovalPrograms.All.Keys).Concat(TrickyPrograms.All.Keys)];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Nothing_else_is_said_about_the_programs_of_a_folder(string folder, string[] said)
    {
        var files = Directory.EnumerateFiles(RepositoryFiles.Folder(folder), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToList();
        var project = TestProject.Create(
            [("Usings.cs", Usings), .. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))],
            new() { Contracts = DevServerContracts.All, WithGenerator = true });

        // Many tests talk to servers that are not there, so only the guides and samples must name graphs that are.
        string[] rules = folder.StartsWith("tests/TypedLangGraph.Tests", StringComparison.Ordinal) ? ["TLG401", "TLG404", "TLG406"] : ["TLG401", "TLG404", "TLG405", "TLG406"];
        var diagnostics = await TestProject.AnalyzeAsync(project, [.. rules.SelectMany(id => AllRules.AnalyzersOf(id))]);

        Assert.NotEmpty(files);
        Assert.Equal(said, diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public Task Nothing_is_said_about_statements_but_that_their_graph_is_not_there(string name) => NamesOnlyUnknownGraphs(ConsumerMethod.Around(CorrectPrograms.All[name]));

    [Theory]
    [MemberData(nameof(Consumers))]
    public Task Nothing_is_said_about_a_consumer_but_that_its_graph_is_not_there(string name)
    {
        var all = ChatPrograms.All.Concat(WorkerPrograms.All).Concat(ApprovalPrograms.All).Concat(TrickyPrograms.All).ToDictionary();
        return NamesOnlyUnknownGraphs(ConsumerClass.Around(all[name]));
    }

    /// <summary>These programs are about a graph "agent" that is none of the dev server's.</summary>
    private static async Task NamesOnlyUnknownGraphs(string source)
    {
        var options = new TestProjectOptions { WithGenerator = true, Contracts = [.. DevServerContracts.All.Where(contract => contract.Name != "agent.graph.json")] };
        var diagnostics = await TestCompilation.AnalyzeAsync([("Test.cs", source), (SharedStates.FileName, SharedStates.GeneratedText)], options, AllRules.CreateAnalyzers());

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "TLG405");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id != "TLG405");
    }
}
