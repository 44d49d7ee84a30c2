using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG406</summary>
public sealed class ContractFileTests
{
    private const string Anew = "Write it anew with \"typed-langgraph pull\".";

    [Theory]
    [InlineData("{\n  \"format\": 1,\n  \"graph\" {|TLG406:|}\"joke\"\n}", "It is not JSON: line 3, column 11: ':' is expected. " + Anew)]
    [InlineData("{|TLG406:|}", "It is not JSON: line 1, column 1: a JSON value is expected. " + Anew)]
    [InlineData("{\n  \"graph\": \"joke\"{|TLG406:|}", "It is not JSON: line 2, column 18: '}' is expected. " + Anew)]
    [InlineData("{|TLG406:[]|}", "It is not a JSON object. " + Anew)]
    [InlineData("{|TLG406:{ \"graph\": \"joke\" }|}", "It has no \"format\", so it is not the contract of a graph. " + Anew)]
    [InlineData("{\n  {|TLG406:\"format\": 2|},\n  \"graph\": \"joke\"\n}", "Its format is 2; this version reads format 1. Update TypedLangGraph and the tool to the same version.")]
    [InlineData("{\n  {|TLG406:\"format\": 1|}\n}", "It has no \"graph\". " + Anew)]
    [InlineData("{\n  \"format\": 1,\n  \"graph\": \"joke\",\n  {|TLG406:\"hash\": \"sha256:1\"|}\n}", "Its hash does not fit its content, so it was changed after the tool wrote it. " + Anew)]
    public Task A_file_that_cannot_be_used_is_reported_at_its_line(string contract, string message) =>
        Contract(contract).ExpectMessage($"'joke.graph.json' cannot be relied on: {message}").RunAsync();

    [Fact]
    public Task Two_files_for_one_graph_name_each_other() =>
        Contract("{ \"format\": 1,\n{|TLG406:\"graph\": \"joke\" }|}").WithContract("{ \"format\": 1,\n{|TLG406:\"graph\": \"joke\" }|}", "old.graph.json")
            .ExpectMessage("'joke.graph.json' cannot be relied on: 'old.graph.json' describes the graph 'joke' too. Keep the file that \"typed-langgraph pull\" writes.")
            .ExpectMessage("'old.graph.json' cannot be relied on: 'joke.graph.json' describes the graph 'joke' too. Keep the file that \"typed-langgraph pull\" writes.")
            .RunAsync();

    [Fact]
    public Task One_file_that_the_project_names_twice() =>
        Contract("{ \"format\": 1, \"graph\": \"joke\" }").WithContract("{ \"format\": 1, \"graph\": \"joke\" }").RunAsync();

    [Fact]
    public Task A_file_with_another_name_is_no_contract() =>
        AnalyzerTest.Of<ContractFileAnalyzer>().WithSource("").WithContract("{", "appsettings.json").RunAsync();

    [Fact]
    public Task A_contract_as_it_is_pulled() =>
        AnalyzerTest.Of<ContractFileAnalyzer>().WithSource("").WithContract(DevServerContracts.All.Single(contract => contract.Name == "parent.graph.json").Content).RunAsync();

    private static AnalyzerTest Contract(string marked) => AnalyzerTest.Of<ContractFileAnalyzer>().WithSource("").WithContract(marked);
}
