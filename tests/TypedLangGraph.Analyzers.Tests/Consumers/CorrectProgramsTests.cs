using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Consumers;

/// <summary>Programs as people write them, against the real generator. All are right, so no rule has anything to say.</summary>
public sealed class CorrectProgramsTests
{
    public static TheoryData<string> Statements => [.. CorrectPrograms.All.Keys];

    public static TheoryData<string> Chats => [.. ChatPrograms.All.Keys];

    public static TheoryData<string> Workers => [.. WorkerPrograms.All.Keys];

    public static TheoryData<string> Approvals => [.. ApprovalPrograms.All.Keys];

    public static TheoryData<string> Tricky => [.. TrickyPrograms.All.Keys];

    public static TheoryData<string> States => [.. StatePrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Statements))]
    public Task No_rule_speaks_about_statements(string name) => IsSilent(ConsumerMethod.Around(CorrectPrograms.All[name]));

    [Theory]
    [MemberData(nameof(Chats))]
    public Task No_rule_speaks_about_a_user_interface(string name) => IsSilent(ConsumerClass.Around(ChatPrograms.All[name]));

    [Theory]
    [MemberData(nameof(Workers))]
    public Task No_rule_speaks_about_a_worker(string name) => IsSilent(ConsumerClass.Around(WorkerPrograms.All[name]));

    [Theory]
    [MemberData(nameof(Approvals))]
    public Task No_rule_speaks_about_approvals_and_subgraphs(string name) => IsSilent(ConsumerClass.Around(ApprovalPrograms.All[name]));

    [Theory]
    [MemberData(nameof(Tricky))]
    public Task No_rule_speaks_about_what_only_looks_wrong(string name) => IsSilent(ConsumerClass.Around(TrickyPrograms.All[name]));

    [Theory]
    [MemberData(nameof(States))]
    public Task No_rule_speaks_about_a_state(string name) => IsSilent(StatePrograms.Around(StatePrograms.All[name]));

    private static async Task IsSilent(string source)
    {
        var sources = new[] { ("Test.cs", source), (SharedStates.FileName, SharedStates.GeneratedText) };
        Assert.Empty(await TestCompilation.AnalyzeAsync(sources, new() { WithGenerator = true }, AllRules.CreateAnalyzers()));
    }
}
