namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>What the schemas of both dialects become, and what the state then reads.</summary>
public sealed class SchemaTests
{
    /// <summary>The type of the one key, and a value that is the same after reading and writing.</summary>
    [Theory]
    [InlineData("""{"type":"string"}""", "String", "\"a\"")]
    [InlineData("""{"type":"string","format":"date-time"}""", "Nullable<DateTimeOffset>", "\"2025-01-02T03:04:05\\u002B00:00\"")]
    [InlineData("""{"type":"string","format":"date"}""", "Nullable<DateOnly>", "\"2025-01-02\"")]
    [InlineData("""{"type":"string","format":"uuid"}""", "Nullable<Guid>", "\"00000000-0000-0000-0000-000000000001\"")]
    [InlineData("""{"type":"integer"}""", "Nullable<Int64>", "7")]
    [InlineData("""{"type":"number"}""", "Nullable<Double>", "0.5")]
    [InlineData("""{"type":"boolean"}""", "Nullable<Boolean>", "true")]
    [InlineData("""{"type":["string","null"]}""", "String", "null")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "Nullable<Int64>", "null")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"number"}]}""", "Nullable<Double>", "0.5")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "Nullable<JsonPayload>", "7")]
    [InlineData("""{"enum":["a","b-c"]}""", "Nullable<AgentValue>", "\"b-c\"")]
    [InlineData("""{"anyOf":[{"const":"a"},{"const":"b"}]}""", "Nullable<AgentValue>", "\"b\"")]
    [InlineData("""{"const":"only"}""", "String", "\"only\"")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "IReadOnlyList<String>", """["a"]""")]
    [InlineData("""{"type":"array","items":{"anyOf":[{"type":"integer"},{"type":"null"}]}}""", "IReadOnlyList<Nullable<Int64>>", "[1,null]")]
    [InlineData("""{"type":"array","items":{"type":"array","items":{"type":"string"}}}""", "IReadOnlyList<IReadOnlyList<String>>", """[["a"],[]]""")]
    [InlineData("""{"type":"array"}""", "IReadOnlyList<JsonPayload>", """[1,"a",null]""")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"},{"type":"integer"}]}""", "Nullable<JsonPayload>", """["a",1]""")]
    [InlineData("""{"type":"array","items":[{"type":"string"},{"type":"integer"}]}""", "Nullable<JsonPayload>", """["a",1]""")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", "IReadOnlyDictionary<String,Int64>", """{"k":1}""")]
    [InlineData("""{"type":"object","additionalProperties":true}""", "IReadOnlyDictionary<String,JsonPayload>", """{"k":[1]}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", "AgentValue", """{"a":"b"}""")]
    [InlineData("""{"$ref":"#/$defs/Thing"}""", "AgentThing", """{"name":"a","next":{"name":"b","next":null}}""")]
    [InlineData("""{"$ref":"#/definitions/Thing"}""", "AgentThing", """{"name":"a","next":null}""")]
    [InlineData("""{"type":"array","items":{"$ref":"#/$defs/Thing"}}""", "IReadOnlyList<AgentThing>", """[{"name":"a","next":null}]""")]
    [InlineData("""{"$ref":"#/$defs/Loop"}""", "IReadOnlyList<IReadOnlyList<JsonPayload>>", "[[[]]]")]
    [InlineData("""{"$ref":"#/$defs/Circle"}""", "Nullable<JsonPayload>", "{}")]
    [InlineData("""{"$ref":"#/$defs/Nowhere"}""", "Nullable<JsonPayload>", "{}")]
    [InlineData("""{"allOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"object","properties":{"b":{"type":"integer"}}}]}""", "AgentValue", """{"a":"b","b":1}""")]
    [InlineData("""{"format":"langchain-message","type":"object"}""", "Message", """{"type":"human","content":"hi"}""")]
    [InlineData("""{"type":"array","items":{"format":"langchain-message","type":"object"}}""", "IReadOnlyList<Message>", """[{"type":"ai","content":"hi"}]""")]
    [InlineData("{}", "Nullable<JsonPayload>", "7")]
    [InlineData("true", "Nullable<JsonPayload>", "7")]
    [InlineData("""{"type":"nonsense"}""", "Nullable<JsonPayload>", "7")]
    public void A_key_becomes_a_member(string schema, string type, string json)
    {
        const string Definitions = """
            {"Thing":{"type":"object","properties":{"name":{"type":"string"},"next":{"anyOf":[{"$ref":"#/$defs/Thing"},{"type":"null"}]}},"required":["name"]},
             "Loop":{"type":"array","items":{"$ref":"#/$defs/Loop"}},
             "Circle":{"$ref":"#/$defs/Circle"}}
            """;
        var consumer = Contract.Consumer(Contract.Of(Contract.Properties($"\"value\": {schema}", Definitions)));
        var access = consumer.State("Demo.AgentState");

        Assert.Equal(type, Name(consumer.Type("Demo.AgentState").GetProperty("Value")!.PropertyType));
        Assert.Empty(Loss.Between($$"""{"value":{{json}}}""", access.Write((object)access.Read($$"""{"value":{{json}}}"""))));
    }

    [Theory]
    [InlineData("a-b", "AB")]
    [InlineData("1st", "_1st")]
    [InlineData("class", "Class")]
    [InlineData("", "Value")]
    [InlineData("!?", "Value")]
    [InlineData("agent_state", "AgentState2")]
    [InlineData("to_string", "ToString2")]
    [InlineData("update", "Update")]
    [InlineData("is_empty", "IsEmpty")]
    [InlineData("graph_state_json", "GraphStateJson")]
    [InlineData("名前", "名前")]
    [InlineData("a\\\"\\\\\\n</summary>\\u2028", "ASummary")]
    public void A_key_that_is_no_identifier_or_a_taken_one(string key, string name)
    {
        var consumer = Contract.Consumer(Contract.Of(Contract.Properties($"\"{key}\": {{\"type\": \"string\", \"description\": \"*/ </summary> {key}\"}}")));
        var access = consumer.State("Demo.AgentState");

        Assert.NotNull(consumer.Type("Demo.AgentState").GetProperty(name));
        Assert.Empty(Loss.Between($$"""{"{{key}}":"x"}""", access.Write((object)access.Read($$"""{"{{key}}":"x"}"""))));
        Assert.Empty(Loss.Between($$"""{"{{key}}":"x"}""", access.WriteUpdate((object)access.ReadUpdate($$"""{"{{key}}":"x"}"""))));
    }

    [Fact]
    public void Keys_that_give_one_name_are_numbered()
    {
        var access = Contract.Consumer(Contract.Of(Contract.Properties("""
            "first_name": {"type": "string"}, "firstName": {"type": "string"}, "FirstName": {"type": "string"}
            """))).State("Demo.AgentState");

        Assert.Equal("""{"FirstName":"a","firstName":"b","first_name":"c"}""", access.Write((object)access.Read("""{"FirstName":"a","firstName":"b","first_name":"c"}""")));
    }

    /// <summary>The key <c>owner</c> is an object, and another key has the name that its record would have.</summary>
    [Fact]
    public void A_type_gives_way_to_a_member_of_its_name()
    {
        var consumer = Contract.Consumer(Contract.Of(Contract.Properties("""
            "owner": {"type": "object", "properties": {"a": {"type": "string"}}}, "agent_owner": {"type": "string"}
            """)));

        Assert.Equal("AgentOwner2", consumer.Type("Demo.AgentState").GetProperty("Owner")!.PropertyType.Name);
    }

    [Fact]
    public void A_text_that_an_enum_does_not_have_is_null() =>
        Assert.Null((object?)Contract.Consumer(Contract.Of(Contract.Properties("""
            "value": {"enum": ["a", "b"]}
            """))).State("Demo.AgentState").Read("""{"value":"new"}""").Value);

    [Theory]
    [InlineData(null, "The server could not tell the schema of this graph's state.")]
    [InlineData("{}", "The schema that the server tells of this graph's state names no keys.")]
    [InlineData("""{"type":"object","properties":{}}""", "The schema that the server tells of this graph's state names no keys.")]
    [InlineData("""{"type":"object","additionalProperties":true}""", "The schema that the server tells of this graph's state names no keys.")]
    [InlineData("""{"type":"string"}""", "The state of this graph is no object but a text, which a record cannot hold.")]
    [InlineData("""{"enum":["a\nb\u2028c"]}""", "The state of this graph is no object but one of")]
    [InlineData("""{"type":"object","properties":{"__interrupt__":{}}}""", "The key \"__interrupt__\" is the server's own, and no member of the state.")]
    public void A_state_without_keys_stays_empty_and_says_why(string? schema, string why)
    {
        var consumer = Contract.Consumer(Contract.Of(schema));

        Assert.NotNull((object?)consumer.State("Demo.AgentState").Read("""{"topic":"cats"}"""));
        Assert.Contains(why, consumer.Generation.Sources.Single(source => source.HintName.EndsWith(".members.g.cs", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_of_a_Python_server()
    {
        var schema = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", "Files", "python-state.json"));
        var state = Contract.Consumer(Contract.Of(schema)).State("Demo.AgentState").Read("""
            {"messages":[{"type":"human","content":"hi","id":"1"}],"order":{"id":"00000000-0000-0000-0000-000000000001","lines":[{"sku":"a","quantity":2}],"placed_at":"2025-01-02T03:04:05","parent":null},"status":"shipped","score":null,"pair":["a",1]}
            """);

        Assert.Equal("hi", (string)((HumanMessage)state.Messages[0]).Content.ToString());
        Assert.Equal(2L, (long)state.Order.Lines[0].Quantity);
        Assert.Equal("Shipped", (string)state.Status.ToString());
    }

    private static string Name(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(',', type.GetGenericArguments().Select(Name)) + ">"
        : type.Name;
}
