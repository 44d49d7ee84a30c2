using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Tests.Cases;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Catalogue;

/// <summary>Each fix repairs a rule's mistake wherever it was made, at once.</summary>
public sealed class FixAllTests
{
    public static TheoryData<string> Ids => RuleCatalogueTests.FixableIds;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Two_mistakes_in_two_files_are_repaired_at_once(string id)
    {
        var (project, diagnostics) = await PlantAsync(id);
        var repaired = 0;
        foreach (var fix in AllFixes.CreateFor(id))
        {
            var run = new FixRun(project, diagnostics, AllRules.AnalyzersOf(id), fix, mustCompile: true);
            foreach (var action in await run.OfferedAsync())
            {
                await run.CheckAllAsync(action.EquivalenceKey);
                repaired++;
            }
        }

        Assert.True(repaired > 0, "No fix is offered.");
    }

    /// <summary><c>dotnet format</c> asks for the key with any diagnostic of the same analyzer, so that the key can be unknown or missing.</summary>
    [Theory]
    [InlineData("TLG007", null)]
    [InlineData("TLG101", null)]
    [InlineData("TLG101", "Tasks")]
    [InlineData("TLG103", "Messages")]
    [InlineData("TLG104", null)]
    public async Task Without_a_key_that_fits_the_preferred_fix_is_taken(string id, string? key)
    {
        var (project, diagnostics) = await PlantAsync(id);
        foreach (var fix in AllFixes.CreateFor(id))
            await new FixRun(project, diagnostics, AllRules.AnalyzersOf(id), fix, mustCompile: true).CheckAllAsync(key);
    }

    [Fact]
    public async Task A_fix_offers_nothing_for_the_diagnostic_of_another_rule()
    {
        var (project, diagnostics) = await PlantAsync("TLG006");
        foreach (var fix in AllFixes.CreateFor("TLG007"))
            Assert.Empty(await new FixRun(project, diagnostics, AllRules.AnalyzersOf("TLG007"), fix, mustCompile: true).OfferedAsync());
    }

    private static async Task<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> PlantAsync(string id)
    {
        var mistake = MarkedSource.Parse(Mistake.ById[id].Marked).Text;
        (string, string)[] sources =
        [
            ("First.cs", $"{RuleSource.Around(id, mistake)}"),
            ("Second.cs", RuleSource.IsAboutStates(id) ? RuleSource.Around(id, $"namespace Second {{ {mistake} }}") : Container.All.Single(place => place.Name == "generic class").Around(mistake)),
            (SharedStates.FileName, SharedStates.Text),
        ];
        var project = TestProject.Create(sources, new() { Configuration = RuleSource.ConfigurationOf(id), Contracts = RuleSource.ContractsOf(id, "") });
        var diagnostics = await TestProject.AnalyzeAsync(project, AllRules.AnalyzersOf(id));
        Assert.Equal(2, diagnostics.Length);
        return (project, diagnostics);
    }
}
