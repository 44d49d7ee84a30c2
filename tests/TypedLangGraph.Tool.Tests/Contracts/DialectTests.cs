using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Building;
using TypedLangGraph.Contracts.Json;
using TypedLangGraph.Generators.Tests.Harness;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.Contracts;

/// <summary>The dialects of JavaScript and Python servers come into one form.</summary>
public sealed class DialectTests
{
    [Theory]
    [InlineData("""{"definitions":{"A":{"type":"string"}},"properties":{"a":{"$ref":"#/definitions/A"}}}""", """{"$defs":{"A":{"type":"string"}},"properties":{"a":{"$ref":"#/$defs/A"}}}""")]
    [InlineData("""{"type":"array","items":[{"type":"string"}],"additionalItems":{"type":"number"}}""", """{"items":{"type":"number"},"prefixItems":[{"type":"string"}],"type":"array"}""")]
    [InlineData("""{"type":["string","null"],"enum":["b",null,"a"]}""", """{"enum":["a","b",null],"type":["null","string"]}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","additionalProperties":{}}""", """{"additionalProperties":true,"type":"object"}""")]
    [InlineData("""{"properties":{"created_at":{"title":"Created At","type":"string"}},"title":"State","type":"object"}""", """{"properties":{"created_at":{"type":"string"}},"title":"State","type":"object"}""")]
    [InlineData("""{"properties":{"a":{"allOf":[{"type":"string"}],"default":"x"}}}""", """{"properties":{"a":{"default":"x","type":"string"}}}""")]
    [InlineData("""{"anyOf":[{"type":"null"},{"type":"string"},{"type":"integer"}]}""", """{"anyOf":[{"type":"integer"},{"type":"string"},{"type":"null"}]}""")]
    [InlineData("""{"definitions":{"Unused":{"type":"string"}},"type":"object"}""", """{"type":"object"}""")]
    public void Both_are_written_in_one_way(string schema, string canonical)
    {
        var written = SchemaCanonicalizer.Canonicalize(JsonParser.Parse(schema));

        Assert.Equal(CanonicalJson.Line(JsonParser.Parse(canonical)), written.ToString());
        Assert.Equal(written.ToString(), SchemaCanonicalizer.Canonicalize(written).ToString());
    }

    [Theory]
    [InlineData("{[x:string]:number;}", """{ "additionalProperties": { "type": "number" }, "type": "object" }""")]
    [InlineData("Record<string,string>", """{ "additionalProperties": { "type": "string" }, "type": "object" }""")]
    [InlineData("Record<string,unknown>", """{ "additionalProperties": true, "type": "object" }""")]
    [InlineData("{[x:string]:Thing[];}", """{ "type": "object" }""")]
    public void A_JavaScript_map_has_its_values_in_the_name_of_its_definition(string name, string canonical) =>
        Assert.Equal(canonical, SchemaCanonicalizer.Canonicalize(JsonParser.Parse($$$"""{"$ref":"#/definitions/{{{name}}}","definitions":{"{{{name}}}":{"type":"object"} } }""")).ToString());

    [Fact]
    public void Types_without_a_name_stand_where_they_are_used() =>
        Assert.Equal("""{ "properties": { "a": { "properties": { "b": {} }, "type": "object" } } }""",
            SchemaCanonicalizer.Canonicalize(JsonParser.Parse("""{"properties":{"a":{"$ref":"#/definitions/{b:any;}"}},"definitions":{"{b:any;}":{"type":"object","properties":{"b":{}}}}}""")).ToString());

    [Theory]
    [InlineData("""{"$ref":"#/definitions/BaseMessage<MessageStructure<MessageToolSet>,MessageType>"}""", true)]
    [InlineData("""{"oneOf":[{"$ref":"#/definitions/AIMessage"},{"$ref":"#/definitions/HumanMessage"}]}""", true)]
    [InlineData("""{"$ref":"#/definitions/ToolMessage"}""", false)]
    [InlineData("""{"oneOf":[{"$ref":"#/definitions/AIMessage"},{"type":"string"}]}""", false)]
    public void Messages_are_recognised_and_other_types_with_their_names_are_not(string schema, bool isMessage)
    {
        const string Definitions = """
            {"BaseMessage<MessageStructure<MessageToolSet>,MessageType>":{"oneOf":[{"$ref":"#/definitions/AIMessage"}]},
             "AIMessage":{"type":"object","properties":{"content":{},"additional_kwargs":{},"type":{"const":"ai"}}},
             "HumanMessage":{"type":"object","properties":{"content":{},"additional_kwargs":{},"type":{"const":"human"}}},
             "ToolMessage":{"type":"object","properties":{"hammer":{"type":"string"}}}}
            """;
        var written = SchemaCanonicalizer.Canonicalize(JsonParser.Parse($$"""{"properties":{"m":{{schema}}},"definitions":{{Definitions}} }"""));

        Assert.Equal(isMessage, MessageSchemas.IsCanonical(written["properties"]!["m"]!));
    }

    /// <summary>The schema is written as Pydantic writes it for a state of messages, models, optional fields and literals.</summary>
    [Fact]
    public async Task A_Python_state_compiles_and_reads_its_values()
    {
        var schema = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "python-state.json"), TestContext.Current.CancellationToken);
        var source = Contract.Of(schema).Source();
        TypedLangGraph.Tests.Snapshots.Snapshot.Match(source, extension: "txt");

        var state = Consumer.Of(source).State("Demo.AgentState").Read("""
            {"messages":[{"type":"human","content":"hi","id":"1"}],"order":{"id":"00000000-0000-0000-0000-000000000001","lines":[{"sku":"a","quantity":2}],"placed_at":"2025-01-02T03:04:05","parent":null},"status":"shipped","score":null,"pair":["a",1]}
            """);

        Assert.Equal("hi", (string)((HumanMessage)state.Messages[0]).Content.ToString());
        Assert.Equal(2L, (long)state.Order.Lines[0].Quantity);
        Assert.Equal("Shipped", (string)state.Status.ToString());
        Assert.Null((double?)state.Score);
    }

    [Fact]
    public void A_schema_that_multiplies_is_refused()
    {
        var definitions = string.Join(",", Enumerable.Range(0, 20).Select(i => $$$"""
            "<t{{{i}}}>":{"type":"object","properties":{"a":{"$ref":"#/definitions/<t{{{i + 1}}}>"},"b":{"$ref":"#/definitions/<t{{{i + 1}}}>"} } }
            """));

        var exception = Assert.Throws<ContractFormatException>(() => SchemaCanonicalizer.Canonicalize(JsonParser.Parse($$"""{"$ref":"#/definitions/<t0>","definitions":{ {{definitions}} } }""")));

        Assert.Contains("more than 100000 parts", exception.Message);
    }
}
