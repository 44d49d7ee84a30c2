using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Cases;

/// <summary>Each rule speaks about a mistake, and does not when one edit makes it right.</summary>
public sealed class NearMissTests
{
    public static TheoryData<string, string> Cases => [.. NearMiss.ById.SelectMany(rule => rule.Value.Select(text => (rule.Key, text)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Only_the_mistake_is_reported(string id, string text)
    {
        Assert.Contains(id, await ReportedAsync(id, NearMiss.Wrong(text)));
        Assert.DoesNotContain(id, await ReportedAsync(id, NearMiss.Right(text)));
    }

    private static async Task<IEnumerable<string>> ReportedAsync(string id, string text)
    {
        var source = RuleSource.Around(id, text);
        var options = new TestProjectOptions { Configuration = RuleSource.ConfigurationOf(id), Contracts = RuleSource.ContractsOf(id, source) };
        var diagnostics = await TestCompilation.AnalyzeAsync(RuleSource.Sources(id, source), options, AllRules.AnalyzersOf(id));
        return diagnostics.Select(diagnostic => diagnostic.Id);
    }
}
