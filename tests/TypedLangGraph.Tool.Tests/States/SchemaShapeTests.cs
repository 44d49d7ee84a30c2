using TypedLangGraph.Generators.Tests.Harness;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.States;

/// <summary>What each shape of a schema becomes in C#. Everything here is also compiled with the generator.</summary>
public sealed class SchemaShapeTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "public string? Value { get; init; }")]
    [InlineData("""{"type":"boolean"}""", "public bool? Value { get; init; }")]
    [InlineData("""{"type":"integer"}""", "public long? Value { get; init; }")]
    [InlineData("""{"type":"number"}""", "public double? Value { get; init; }")]
    [InlineData("""{"type":["integer","number"]}""", "public double? Value { get; init; }")]
    [InlineData("""{"type":"string","format":"date-time"}""", "public DateTimeOffset? Value { get; init; }")]
    [InlineData("""{"type":"string","format":"date"}""", "public DateOnly? Value { get; init; }")]
    [InlineData("""{"type":"string","format":"uuid"}""", "public Guid? Value { get; init; }")]
    [InlineData("""{"type":"string","format":"who-knows"}""", "public string? Value { get; init; }")]
    [InlineData("""{}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""true""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"type":"null"}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"type":"object"}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"type":"something new"}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"$ref":"#/$defs/Missing"}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"$ref":"https://example.com/elsewhere"}""", "public JsonPayload? Value { get; init; }")]
    public void A_single_value(string schema, string member) => Has(schema, member);

    [Theory]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", "public string? Value { get; init; }")]
    [InlineData("""{"type":["null","string"]}""", "public string? Value { get; init; }")]
    [InlineData("""{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]}""", "public IReadOnlyList<string>? Value { get; init; }")]
    [InlineData("""{"type":["array","null"],"items":{"type":["integer","null"]}}""", "public IReadOnlyList<long?>? Value { get; init; }")]
    public void A_value_or_null(string schema, string member) => Has(schema, member);

    [Theory]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"number"}]}""", "public double? Value { get; init; }")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "/// It is a whole number or a text.")]
    [InlineData("""{"oneOf":[{"type":"string","format":"uuid"},{"type":"string"}]}""", "public string? Value { get; init; }")]
    [InlineData("""{"allOf":[{"type":"string","maxLength":3}]}""", "public string? Value { get; init; }")]
    public void A_union(string schema, string member) => Has(schema, member);

    [Theory]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "public IReadOnlyList<string> Value { get; init; } = [];")]
    [InlineData("""{"type":"array"}""", "public IReadOnlyList<JsonPayload> Value { get; init; } = [];")]
    [InlineData("""{"type":"array","items":{"type":"array","items":{"type":"number"}}}""", "public IReadOnlyList<IReadOnlyList<double>> Value { get; init; } = [];")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "public IReadOnlyDictionary<string, long> Value { get; init; } = new Dictionary<string, long>();")]
    [InlineData("""{"type":"object","additionalProperties":true}""", "public IReadOnlyDictionary<string, JsonPayload> Value { get; init; } = new Dictionary<string, JsonPayload>();")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}]}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"type":"array","items":[{"type":"string"},{"type":"integer"}]}""", "/// It is a tuple of 2.")]
    public void A_collection(string schema, string member) => Has(schema, member);

    [Theory]
    [InlineData("""{"enum":["draft","in review"],"type":"string"}""", "public AgentValue? Value { get; init; }")]
    [InlineData("""{"enum":["draft","in review"],"type":"string"}""", "Draft,")]
    [InlineData("""{"enum":["draft","in review"],"type":"string"}""", """[EnumMember(Value = "in review")]""")]
    [InlineData("""{"enum":["a b","a-b","","1"]}""", "AB2,")]
    [InlineData("""{"enum":["draft",null]}""", "public AgentValue? Value { get; init; }")]
    [InlineData("""{"type":"array","items":{"enum":["on","off"]}}""", "public IReadOnlyList<AgentValueItem?> Value { get; init; } = [];")]
    [InlineData("""{"anyOf":[{"const":"on"},{"const":"off"}]}""", "public AgentValue? Value { get; init; }")]
    [InlineData("""{"enum":[1,2,3]}""", "public long? Value { get; init; }")]
    [InlineData("""{"enum":[1,"two"]}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"const":"ui","type":"string"}""", "public string? Value { get; init; }")]
    [InlineData("""{"const":"ui","type":"string"}""", """/// It is the text "ui".""")]
    [InlineData("""{"const":true}""", "public bool? Value { get; init; }")]
    public void An_enum_or_a_constant(string schema, string member) => Has(schema, member);

    [Theory]
    [InlineData("""{"type":"object","properties":{"city":{"type":"string"}}}""", "public AgentValue? Value { get; init; }")]
    [InlineData("""{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}""", "public required string City { get; init; }")]
    [InlineData("""{"type":"object","title":"Address","properties":{"city":{"type":"string"}}}""", "public AgentAddress? Value { get; init; }")]
    [InlineData("""{"allOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"object","properties":{"b":{"type":"integer"}}}]}""", "public long? B { get; init; }")]
    [InlineData("""{"type":"object","properties":{"inner":{"type":"object","properties":{"x":{}}}}}""", "public AgentInner? Inner { get; init; }")]
    [InlineData("""{"type":"object","properties":{"AgentValue":{"type":"string"},"Equals":{"type":"string"}}}""", """[JsonPropertyName("AgentValue")]""")]
    public void An_object(string schema, string member) => Has(schema, member);

    [Theory]
    [InlineData("""{"$ref":"#/$defs/Tree"}""", """{"Tree":{"type":"object","properties":{"children":{"type":"array","items":{"$ref":"#/$defs/Tree"}}}}}""", "public IReadOnlyList<AgentTree> Children { get; init; } = [];")]
    [InlineData("""{"$ref":"#/$defs/Nested"}""", """{"Nested":{"type":"array","items":{"$ref":"#/$defs/Nested"}}}""", "public IReadOnlyList<IReadOnlyList<JsonPayload>> Value { get; init; } = [];")]
    [InlineData("""{"$ref":"#/$defs/Loop"}""", """{"Loop":{"$ref":"#/$defs/Loop"}}""", "public JsonPayload? Value { get; init; }")]
    [InlineData("""{"$ref":"#/$defs/Json"}""", """{"Json":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/Json"}},{"$ref":"#/$defs/Json"}]}}""", "public JsonPayload? Value { get; init; }")]
    public void A_type_that_holds_itself(string schema, string definitions, string member) => Has(schema, member, definitions);

    private static void Has(string schema, string member, string definitions = "{}")
    {
        var source = Contract.OfKey(schema, definitions).Source();

        Assert.Contains("    " + member + "\n", source);
        Consumer.Of(source);
    }
}
