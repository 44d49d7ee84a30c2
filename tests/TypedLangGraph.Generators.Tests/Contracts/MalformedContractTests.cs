using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Contracts;
using TypedLangGraph.Generators.Contracts;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>Files that are no contract say what to do, and leave everything else alone.</summary>
public sealed class MalformedContractTests
{
    private const string State = "using TypedLangGraph; namespace Demo; [GraphState(\"agent\")] public partial record AgentState; [GraphState] public partial record Sound(string Topic);";

    [Theory]
    [InlineData("", "It is not JSON: line 1, column 1: a JSON value is expected. Write it anew with \"typed-langgraph pull\".")]
    [InlineData("{\n  \"format\": 1,\n  oops\n}", "It is not JSON: line 3, column 3: a name in quotes is expected. Write it anew with \"typed-langgraph pull\".")]
    [InlineData("[]", "It is not a JSON object. Write it anew with \"typed-langgraph pull\".")]
    [InlineData("{}", "It has no \"format\", so it is not the contract of a graph. Write it anew with \"typed-langgraph pull\".")]
    [InlineData("""{"format":2,"graph":"agent"}""", "Its format is 2; this version reads format 1. Update TypedLangGraph and the tool to the same version.")]
    [InlineData("""{"format":1}""", "It has no \"graph\". Write it anew with \"typed-langgraph pull\".")]
    [InlineData("""{"format":1,"graph":"agent","schemas":[]}""", "\"schemas\" is not a JSON object. Write it anew with \"typed-langgraph pull\".")]
    [InlineData("""{"format":1,"graph":"agent","schemas":{"state":"input"}}""", "The state schema in \"schemas\" is said to be that of \"input\", which is not there. Write it anew with \"typed-langgraph pull\".")]
    public void The_problem_has_a_remedy(string text, string message)
    {
        var file = new TextFile("/project/agent.graph.json", text);

        Assert.Equal(message, Assert.Throws<ContractFormatException>(() => ContractReader.Read(text)).Message);
        AssertStatesStay(file);
    }

    [Fact]
    public void JSON_that_is_nested_without_end_is_refused()
    {
        var text = new string('[', 100_000);

        Assert.Equal(
            "It is not JSON: line 1, column 201: the JSON is nested deeper than 200 levels. Write it anew with \"typed-langgraph pull\".",
            Assert.Throws<ContractFormatException>(() => ContractReader.Read(text)).Message);
        AssertStatesStay(new TextFile("/project/agent.graph.json", text));
    }

    /// <summary>Half a contract is what is there while somebody types, or merges.</summary>
    [Fact]
    public void Every_beginning_of_a_contract_is_read_or_told()
    {
        var text = Contract.Pulled("rich").GetText(default).ToString();
        for (var length = 0; length < text.TrimEnd().Length; length++)
            Assert.Null(ContractFile.Read(new TextFile("/project/rich.graph.json", text[..length]), default).Contract);
    }

    /// <summary>Wrong JSON in any place of a contract gives code that compiles, or none. The values take turns: a compilation for each pair takes too long.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Wrong_values_anywhere_never_break_the_compilation(int turn)
    {
        string[] values = ["null", "\"x\"", "[null,7,\"x\",{}]", "{\"type\":\"object\",\"properties\":{\"\":{}}}", "{\"$ref\":\"#/$defs/none\"}"];
        const string Text = """
            {
              "format": 1, "graph": "agent",
              "nodes": [{"id": "a", "type": "runnable", "title": "t"}], "edges": [{"source": "__start__", "target": "a", "conditional": true, "label": "l"}],
              "schemas": {
                "state": {
                  "type": "object", "required": ["one"], "$defs": {"D": {"type": "object", "properties": {"x": {"$ref": "#/$defs/D"}}}},
                  "properties": {
                    "one": {"anyOf": [{"$ref": "#/$defs/D"}, {"type": "null"}], "description": "text"},
                    "two": {"type": "array", "items": {"enum": ["a", "b"]}},
                    "three": {"type": "object", "additionalProperties": {"type": ["integer", "null"]}},
                    "four": {"allOf": [{"type": "object", "properties": {"y": {"type": "string", "format": "date"}}}]},
                    "five": {"type": "array", "prefixItems": [{"const": "c"}]}
                  }
                },
                "input": "state"
              },
              "subgraphs": {"a": {"state": {"type": "object"}}}
            }
            """;
        var compilation = TestCompilation.Create(LanguageVersion.CSharp14, ("S.cs", State));
        foreach (var damaged in Damage.To(Text, place => values[(place + turn) % values.Length]))
        {
            var generation = Generation.Run(compilation, texts: [new TextFile("/project/agent.graph.json", damaged)]);
            Consumer.Emit(generation.Output);
        }
    }

    private static void AssertStatesStay(TextFile file)
    {
        var consumer = Contract.Consumer(file, State);

        Assert.Null(consumer.State("Demo.AgentState").MemberName("topic"));
        Assert.Equal("Topic", consumer.State("Demo.Sound").MemberName("topic"));
        Assert.Equal(2, consumer.Generation.Sources.Length);
    }
}
