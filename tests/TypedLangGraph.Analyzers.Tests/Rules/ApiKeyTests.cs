using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG303 and TLG304</summary>
public sealed class ApiKeyTests
{
    private const string Key = "Environment.GetEnvironmentVariable(\"KEY\")";

    [Theory]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = {|TLG303:\"lsv2_pt_1\"|} };")]
    [InlineData("var options = new LangGraphClientOptions(); options.ApiKey = {|TLG303:\"lsv2_pt_1\"|};")]
    [InlineData("const string Key = \"lsv2_pt_1\"; LangGraphClientOptions options = new() { ApiKey = {|TLG303:Key|} };")]
    [InlineData("var cloud = new LangGraphClient(new Uri(\"https://agents.example.com\"), new() { ApiKey = {|TLG303:\"lsv2\" + \"_pt_1\"|} });")]
    [InlineData("Action<LangGraphClientOptions> configure = options => options.ApiKey = {|TLG303:\"lsv2_pt_1\"|};")]
    [InlineData("void Configure(LangGraphClientOptions options) => options.ApiKey = {|TLG303:\"lsv2_pt_1\"|};")]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = {|TLG303:\"0123456789abcdef0123456789abcdef\"|} };")]
    public Task A_key_in_the_source(string statements) => Statements(statements)
        .ExpectMessage("This API key is written into the source, where everybody who reads the code or the assembly finds it: take it from the environment or the configuration")
        .RunAsync();

    [Theory]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = Environment.GetEnvironmentVariable(\"KEY\") };")]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = null };")]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = \"\" };")]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = \"test-key\" };")]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = \"put the key of this environment here 1\" };")]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = \"key-of-the-integration-tests-2\" };")]
    [InlineData("var options = new LangGraphClientOptions { ApiKey = \"https://vault.example.com/secrets/1234\" };")]
    [InlineData("var options = new LangGraphClientOptions { UseEnvironmentApiKey = true };")]
    [InlineData("var options = new LangGraphClientOptions(); Console.WriteLine(options.ApiKey == \"lsv2_pt_1\");")]
    [InlineData("var local = new LangGraphClient(new Uri(\"http://localhost:2024\"), new() { ApiKey = \"test\" });")]
    [InlineData("var local = new LangGraphClient(new Uri(\"http://127.0.0.1:2024\"), new LangGraphClientOptions { ApiKey = \"test\" });")]
    public Task A_key_from_elsewhere_or_for_the_same_machine(string statements) => Statements(statements).RunAsync();

    [Theory]
    [InlineData($"var cloud = new LangGraphClient(new Uri({{|TLG304:\"http://agents.example.com\"|}}), new() {{ ApiKey = {Key} }});")]
    [InlineData($"var cloud = new LangGraphClient(options: new() {{ ApiKey = {Key} }}, baseAddress: new Uri({{|TLG304:\"http://agents.example.com/api\"|}}));")]
    [InlineData($"var options = new LangGraphClientOptions {{ ApiKey = {Key} }}; var cloud = new LangGraphClient(new Uri({{|TLG304:\"http://agents.example.com\"|}}), options);")]
    [InlineData($"var options = new LangGraphClientOptions(); options.ApiKey = {Key}; LangGraphClient cloud = new(new Uri({{|TLG304:\"http://agents.example.com\"|}}), options);")]
    [InlineData($"var address = new Uri({{|TLG304:\"http://agents.example.com\"|}}); var cloud = new LangGraphClient(address, new() {{ ApiKey = {Key} }});")]
    [InlineData($"var http = new System.Net.Http.HttpClient {{ BaseAddress = new Uri({{|TLG304:\"http://agents.example.com\"|}}) }}; var cloud = new LangGraphClient(http, new() {{ ApiKey = {Key} }});")]
    public Task A_key_over_plain_http(string statements) =>
        Statements(statements).ExpectMessage("The API key is sent to 'agents.example.com' in the clear: use https").RunAsync();

    [Theory]
    [InlineData($"var cloud = new LangGraphClient(new Uri(\"https://agents.example.com\"), new() {{ ApiKey = {Key} }});")]
    [InlineData($"var local = new LangGraphClient(new Uri(\"http://localhost:2024\"), new() {{ ApiKey = {Key} }});")]
    [InlineData($"var local = new LangGraphClient(new Uri(\"http://[::1]:2024\"), new() {{ ApiKey = {Key} }});")]
    [InlineData("var cloud = new LangGraphClient(new Uri(\"http://agents.example.com\"));")]
    [InlineData("var cloud = new LangGraphClient(new Uri(\"http://agents.example.com\"), new() { ApiKey = \"\" });")]
    [InlineData($"var cloud = new LangGraphClient(new Uri({Key}!), new() {{ ApiKey = {Key} }});")]
    [InlineData($"var other = new LangGraphClientOptions {{ ApiKey = {Key} }}; var cloud = new LangGraphClient(new Uri(\"http://agents.example.com\"), new LangGraphClientOptions());")]
    public Task No_key_or_no_plain_http(string statements) => Statements(statements).RunAsync();

    [Fact]
    public Task A_program_of_top_level_statements() =>
        AnalyzerTest.OfRule<ApiKeyRules>().WithTopLevelStatements().WithSource("""
            using System;
            using TypedLangGraph;

            using var client = new LangGraphClient(new Uri({|TLG304:"http://agents.example.com"|}), new LangGraphClientOptions { ApiKey = {|TLG303:"lsv2_pt_1"|} });
            Console.WriteLine(client.BaseAddress);
            """).RunAsync();

    private static AnalyzerTest Statements(string marked) => AnalyzerTest.OfRule<ApiKeyRules>().WithStatements(marked);
}
