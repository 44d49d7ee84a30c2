using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedLangGraph.Analyzers.Tests.Cases;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Catalogue;

/// <summary>Every rule is explained, released and shown at work, and what its page shows is what it does.</summary>
public sealed class RuleCatalogueTests
{
    public static TheoryData<string> Ids => [.. AllRules.Descriptors.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> FixableIds => [.. AllFixes.Create().SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_leads_to_the_page(string id) =>
        Assert.Equal($"https://github.com/typedlanggraph/typedlanggraph/blob/main/docs/rules/{id}.md", Descriptor(id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_rule_is(string id)
    {
        var page = RulePage.Of(id);
        var descriptor = Descriptor(id);
        Assert.Equal($"# {id}: {descriptor.Title}", page.Title);
        Assert.Equal(["What", "Why", "Bad", "Good", "How to suppress"], page.Headings);
        Assert.Equal([descriptor.DefaultSeverity.ToString(), descriptor.Category, RuleIndex.HasFix(id) ? "yes" : "no"], page.Facts);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_rule_has_one_line_in_the_release_files(string id)
    {
        var descriptor = Descriptor(id);
        var lines = RepositoryFiles.ReleaseFiles.SelectMany(File.ReadAllLines).Where(line => line.StartsWith(id + " ", StringComparison.Ordinal));
        Assert.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", Assert.Single(lines));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_bad_example_of_the_page_is_reported_by_this_rule_and_no_other(string id)
    {
        var (_, diagnostics) = await AnalyzeAsync(RulePage.Of(id), "Bad");
        Assert.Equal([id], diagnostics.Select(diagnostic => diagnostic.Id).Distinct());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_good_example_of_the_page_is_not_reported(string id)
    {
        var (_, diagnostics) = await AnalyzeAsync(RulePage.Of(id), "Good");
        Assert.Empty(diagnostics);
    }

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task A_fix_makes_the_good_example_out_of_the_bad_one(string id)
    {
        var page = RulePage.Of(id);
        var (project, diagnostics) = await AnalyzeAsync(page, "Bad");
        var results = new List<string>();
        foreach (var fix in AllFixes.CreateFor(id))
            results.AddRange(await new FixRun(project, diagnostics, AllRules.CreateAnalyzers(), fix, mustCompile: true).AllResultsAsync("Example.cs"));
        Assert.Contains(page.Code("Good"), results);
    }

    /// <summary>The tables are what the tests beside them run, entry by entry, so that what stands in them is shown to hold.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_mistake_and_five_near_misses_are_tested(string id)
    {
        Assert.Contains(id, Mistake.ById);
        Assert.True(NearMiss.ById[id].Distinct().Count() >= 5, "Five sources at least are to show where the rule says nothing.");
    }

    [Fact]
    public void The_tables_name_rules_that_there_are()
    {
        string[] ids = [.. AllRules.Descriptors.Select(descriptor => descriptor.Id)];
        Assert.Equal(ids, Mistake.ById.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(ids, NearMiss.ById.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(ModeMistake.ById.Keys.Concat(ChunkMistake.ById.Keys).Except(ids));
    }

    [Fact]
    public void The_index_lists_the_rules() => RuleIndex.Check();

    private static DiagnosticDescriptor Descriptor(string id) => AllRules.Descriptors.Single(descriptor => descriptor.Id == id);

    private static async Task<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> AnalyzeAsync(RulePage page, string heading)
    {
        var options = new TestProjectOptions { Configuration = page.Configuration, Contracts = page.Contracts(heading) };
        var project = TestProject.Create([("Example.cs", page.Code(heading)), (SharedStates.FileName, SharedStates.Text)], options);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        TestCompilation.AssertCompiles(compilation);
        return (project, await TestProject.AnalyzeAsync(project, AllRules.CreateAnalyzers()));
    }
}
