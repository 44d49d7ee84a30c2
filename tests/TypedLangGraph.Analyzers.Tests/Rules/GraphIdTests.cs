using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG405</summary>
public sealed class GraphIdTests
{
    [Theory]
    [InlineData("var run = client.Runs.StreamAsync<JokeState>(thread, {|TLG405:\"agent\"|}, new());")]
    [InlineData("var run = client.Runs.StreamAsync<JokeState>({|TLG405:\"agent\"|}, new());")]
    [InlineData("var run = await client.Runs.CreateAsync<JokeState>(thread, {|TLG405:\"agent\"|}, new());")]
    [InlineData("var run = await client.Runs.WaitAsync<JokeState>(options: new(), assistantId: {|TLG405:\"agent\"|});")]
    [InlineData("var run = BatchRun.Of<JokeState>({|TLG405:\"agent\"|}, new());")]
    [InlineData("await client.Assistants.DeleteAsync({|TLG405:\"agent\"|});")]
    [InlineData("var versions = client.Assistants.ListVersionsAsync({|TLG405:\"agent\"|});")]
    [InlineData("var assistant = await client.Assistants.CreateAsync({|TLG405:\"agent\"|});")]
    [InlineData("var subgraphs = await client.Assistants.GetSubgraphsAsync({|TLG405:\"agent\"|});")]
    [InlineData("var cron = await client.Crons.CreateAsync<JokeState>({|TLG405:\"agent\"|}, \"* * * * *\");")]
    [InlineData("var cron = await client.Crons.CreateForThreadAsync<JokeState>(thread, {|TLG405:\"agent\"|}, \"* * * * *\");")]
    [InlineData("var answer = await client.Server.CallA2AAsync({|TLG405:\"agent\"|}, \"message/send\");")]
    [InlineData("var search = new AssistantSearchOptions { GraphId = {|TLG405:\"agent\"|} };")]
    [InlineData("var search = new CronSearchOptions(); search.AssistantId = {|TLG405:\"agent\"|};")]
    [InlineData("const string Agent = \"agent\"; await client.Assistants.GetAsync({|TLG405:Agent|});")]
    public Task A_graph_that_no_contract_describes(string statements) => Statements(statements).ExpectMessage("No contract describes a graph 'agent'").RunAsync();

    [Theory]
    [InlineData("await client.Assistants.GetAsync(\"joke\");")]
    [InlineData("await client.Assistants.GetAsync(\"FE096781-5601-53d2-b2f6-0d3403f7e9ca\");")]
    [InlineData("await client.Assistants.GetAsync(Environment.MachineName);")]
    [InlineData("await client.Assistants.GetAsync(flag ? \"joke\" : \"agent\");")]
    [InlineData("void Get(string assistantId) { } Get(\"agent\");")]
    [InlineData("await client.Store.GetAsync([\"agent\"], \"agent\");")]
    public Task What_is_no_unknown_graph(string statements) => Statements(statements).RunAsync();

    [Fact]
    public Task Without_a_contract_nothing_is_known() =>
        AnalyzerTest.Of<GraphIdAnalyzer>().WithStatements("await client.Assistants.GetAsync(\"agent\");").RunAsync();

    [Fact]
    public Task A_contract_that_cannot_be_read_tells_no_graphs() =>
        AnalyzerTest.Of<GraphIdAnalyzer>().WithStatements("await client.Assistants.GetAsync(\"agent\");").WithContract("{").RunAsync();

    [Fact]
    public Task The_graph_of_a_state() =>
        AnalyzerTest.Of<GraphIdAnalyzer>().WithFix<UseNearestNameCodeFix>().WithContract()
            .WithSource("using TypedLangGraph;\n[GraphState({|TLG405:\"jokes\"|}, NamingPolicy = default)] public partial record Joke;\n[GraphState] public partial record Other;\n[System.Obsolete(\"jokes\")] public class Old;")
            .ExpectMessage("No contract describes a graph 'jokes' (did you mean 'joke'?)")
            .ExpectFixed("using TypedLangGraph;\n[GraphState(\"joke\", NamingPolicy = default)] public partial record Joke;\n[GraphState] public partial record Other;\n[System.Obsolete(\"jokes\")] public class Old;")
            .RunAsync();

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.Of<GraphIdAnalyzer>().WithStatements(marked).WithContract();
}
