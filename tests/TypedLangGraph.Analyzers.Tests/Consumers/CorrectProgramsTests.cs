using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>Programs as people write them, against the real generator. All are right, so no rule has anything to say.</summary>
public sealed class CorrectProgramsTests
{
    public static TheoryData<string> Names => [.. CorrectPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task No_rule_speaks(string name) =>
        AnalyzerTest.OfAllRules().WithGenerator().WithStatements(CorrectPrograms.All[name]).RunAsync();
}
