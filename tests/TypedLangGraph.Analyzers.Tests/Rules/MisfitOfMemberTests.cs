using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG403</summary>
public sealed class MisfitOfMemberTests
{
    private const string Message = """{ "format": "langchain-message", "type": "object" }""";

    [Theory]
    [InlineData("""{ "type": "string" }""", "long?", "a text: use 'string?'")]
    [InlineData("""{ "type": "integer" }""", "string?", "a whole number: use 'long?'")]
    [InlineData("""{ "type": "boolean" }""", "double?", "true or false: use 'bool?'")]
    [InlineData("""{ "type": ["null", "string"] }""", "required string", "a text, or null: declare it nullable")]
    [InlineData("""{ "anyOf": [{ "type": "number" }, { "type": "null" }] }""", "long", "a number, or null: declare it nullable")]
    [InlineData("""{ "items": { "type": "string" }, "type": "array" }""", "string?", "a list of texts: use 'IReadOnlyList<string>'")]
    [InlineData("""{ "type": "string" }""", "List<string>?", "a text: use 'string?'")]
    [InlineData("""{ "items": { "type": "string" }, "type": "array" }""", "List<long>?", "a list of texts: use 'IReadOnlyList<string>'")]
    [InlineData("""{ "items": { "type": ["null", "string"] }, "type": "array" }""", "List<string>?", "a list of nullable texts: use 'IReadOnlyList<string?>'")]
    [InlineData("""{ "items": { "type": "string" }, "type": "array" }""", "Dictionary<string, string>?", "a list of texts: use 'IReadOnlyList<string>'")]
    [InlineData("""{ "additionalProperties": { "type": "number" }, "type": "object" }""", "List<double>?", "a map to numbers: use 'IReadOnlyDictionary<string, double>'")]
    [InlineData("""{ "additionalProperties": { "type": "number" }, "type": "object" }""", "Dictionary<string, string>?", "a map to numbers: use 'IReadOnlyDictionary<string, double>'")]
    [InlineData("""{ "prefixItems": [{ "type": "string" }, { "type": "number" }], "type": "array" }""", "string?", "a tuple of 2: use 'JsonPayload?'")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "number" }] }""", "string?", "a number or a text: use 'JsonPayload?'")]
    [InlineData($$"""{ "items": {{Message}}, "type": "array" }""", "List<string>?", "a list of messages: use 'IReadOnlyList<Message>'")]
    [InlineData("""{ "items": { "type": "string" }, "type": "array" }""", "List<Message>?", "a list of texts: use 'IReadOnlyList<string>'")]
    [InlineData(Message, "string?", "a message: use 'Message?'")]
    [InlineData("""{ "properties": { "name": { "type": "string" } }, "type": "object" }""", "string?", "an object with `name`: use 'JokeValue?'")]
    [InlineData("""{ "type": "string" }""", "Person?", "a text: use 'string?'")]
    [InlineData("""{ "enum": ["dry", "silly"], "type": "string" }""", "Mood?", "one of \"dry\", \"silly\": add \"silly\" to 'Mood'")]
    public Task What_surely_fails(string schema, string type, string message)
    {
        var (modifier, name) = type.StartsWith("required ", StringComparison.Ordinal) ? ("required ", type[9..]) : ("", type);
        return Reports($"public {modifier}{name} {{|TLG403:Value|}} {{ get; init; }}", schema).ExpectMessage($"'Value' is '{name}', but in the graph 'joke' it is {message}").RunAsync();
    }

    [Theory]
    [InlineData("""{ "type": "number" }""", "int?")]
    [InlineData("""{ "type": "integer" }""", "double?")]
    [InlineData("""{ "type": "string" }""", "DateTimeOffset?")]
    [InlineData("""{ "type": "string" }""", "byte[]?")]
    [InlineData("""{ "type": ["null", "string"] }""", "JsonPayload")]
    [InlineData("""{ "type": ["null", "string"] }""", "JsonElement")]
    [InlineData("""{ "enum": ["dry"], "type": "string" }""", "Mood?")]
    [InlineData("""{ "enum": ["dry", "silly"], "type": "string" }""", "string?")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "number" }] }""", "JsonNode?")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, {}] }""", "long?")]
    [InlineData("""{ "anyOf": [{ "type": "string" }, { "type": "number" }] }""", "TimeSpan?")]
    [InlineData("{}", "long?")]
    [InlineData("""{ "items": {}, "type": "array" }""", "List<long>?")]
    [InlineData($$"""{ "items": {{Message}}, "type": "array" }""", "IReadOnlyList<Message>?")]
    [InlineData($$"""{ "items": {{Message}}, "type": "array" }""", "List<JsonElement>?")]
    [InlineData("""{ "properties": { "name": { "type": "string" } }, "type": "object" }""", "Person?")]
    [InlineData("""{ "properties": { "name": {} }, "type": "object" }""", "Dictionary<string, JsonElement>?")]
    [InlineData("""{ "properties": { "other": { "type": "number" } }, "type": "object" }""", "Person?")]
    [InlineData("""{ "type": "string" }""", "[JsonConverter(typeof(AnyConverter))] long?")]
    public Task What_may_fit(string schema, string type)
    {
        var attribute = type.StartsWith('[') ? type[..(type.IndexOf(']', StringComparison.Ordinal) + 1)] : "";
        return Reports($"{attribute} public {type[attribute.Length..]} Value {{ get; init; }}", schema).RunAsync();
    }

    [Fact]
    public Task The_way_to_a_member_further_down_is_named_and_the_fix_goes_there() =>
        Reports("public List<Person>? {|TLG403:Value|} { get; init; }", """{ "items": { "properties": { "name": { "type": ["null", "string"] } }, "type": "object" }, "type": "array" }""")
            .ExpectMessage("'Value.Name' is 'string', but in the graph 'joke' it is a text, or null: declare it nullable")
            .WithFix<ChangeMemberTypeCodeFix>()
            .ExpectFixed(Source("public List<Person>? Value { get; init; }").Replace("string Name { get", "string? Name { get", StringComparison.Ordinal))
            .RunAsync();

    [Fact]
    public Task A_type_and_a_schema_that_hold_themselves_are_compared_once() =>
        AnalyzerTest.Of<StateContractAnalyzer>()
            .WithSource(Source("public Tree? {|TLG403:Value|} { get; init; }").Replace("public sealed record Person", "public sealed record Tree { public Tree? Left { get; init; } public long? Size { get; init; } }\npublic sealed record Person", StringComparison.Ordinal))
            .WithContract("""
                {
                  "format": 1, "graph": "joke", "nodes": [{ "id": "__start__" }],
                  "schemas": { "state": {
                    "$defs": { "Tree": { "properties": { "left": { "$ref": "#/$defs/Tree" }, "size": { "type": "string" } }, "type": "object" } },
                    "properties": { "value": { "$ref": "#/$defs/Tree" } }, "type": "object" } }
                }
                """)
            .ExpectMessage("'Value.Size' is 'long?', but in the graph 'joke' it is a text: use a type that holds it, or JsonPayload")
            .WithFix<ChangeMemberTypeCodeFix>().ExpectNoFix()
            .RunAsync();

    [Theory]
    [InlineData("public string? {|TLG403:Value|} { get; init; }", "public long? Value { get; init; }", """{ "type": "integer" }""")]
    [InlineData("public string {|TLG403:Value|} { get; init; } = \"\";", "public long? Value { get; init; }", """{ "type": "integer" }""")]
    [InlineData("public string {|TLG403:Value|} = \"\";", "public long? Value;", """{ "type": "integer" }""")]
    [InlineData("public string? {|TLG403:Value|} { get; init; }", "public IReadOnlyList<long> Value { get; init; } = [];", """{ "items": { "type": "integer" }, "type": "array" }""")]
    [InlineData("public string {|TLG403:Value|} { get; init; } = \"\";", "public IReadOnlyList<long> Value { get; init; } = [];", """{ "items": { "type": "integer" }, "type": "array" }""")]
    [InlineData("public string {|TLG403:Value|} { get; init; } = \"\";", "public string? Value { get; init; } = \"\";", """{ "type": ["null", "string"] }""")]
    public Task The_fix_changes_the_type_and_what_hangs_on_it(string member, string result, string schema) =>
        Reports(member, schema).WithFix<ChangeMemberTypeCodeFix>().ExpectFixed(Source(result)).RunAsync();

    [Fact]
    public Task The_fix_adds_the_record_that_is_needed() =>
        Reports("public string? {|TLG403:Value|} { get; init; }", """{ "properties": { "name": { "type": "string" } }, "type": "object" }""").WithFix<ChangeMemberTypeCodeFix>()
            .ExpectFixed(Source("public JokeValue? Value { get; init; }").Replace("\n}\n\npublic enum Mood", "\n}\n\n/// <summary>The `Value` of the graph's state.</summary>\npublic sealed record JokeValue\n{\n    /// <summary>The key `name`.</summary>\n    public string? Name { get; init; }\n}\n\npublic enum Mood", StringComparison.Ordinal))
            .RunAsync();

    [Theory]
    [InlineData("public enum Mood { Dry }", "public enum Mood { Dry, [System.Runtime.Serialization.EnumMember(Value = \"very silly\")] VerySilly }")]
    [InlineData("public enum Mood\n{\n    Dry,\n}", "public enum Mood\n{\n    Dry,\n    [System.Runtime.Serialization.EnumMember(Value = \"very silly\")] VerySilly,\n}")]
    public Task The_fix_adds_the_members_of_an_enum(string before, string after) =>
        AnalyzerTest.Of<StateContractAnalyzer>().WithFix<AddEnumMembersCodeFix>().WithGenerator()
            .WithSource(Source("public List<Mood?>? {|TLG403:Value|} { get; init; }").Replace("public enum Mood { Dry }", before, StringComparison.Ordinal))
            .WithContract(TestContract.With("""{ "value": { "items": { "enum": ["dry", "very silly"], "type": "string" }, "type": "array" } }""").Content)
            .ExpectFixed(Source("public List<Mood?>? Value { get; init; }").Replace("public enum Mood { Dry }", after, StringComparison.Ordinal))
            .RunAsync();

    private static AnalyzerTest Reports(string member, string schema) =>
        AnalyzerTest.Of<StateContractAnalyzer>().WithGenerator().WithSource(Source(member)).WithContract(TestContract.With($$"""{ "value": {{schema}} }""").Content);

    private static string Source(string member) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using TypedLangGraph;

        [GraphState("joke")]
        public partial record Joke
        {
            {{member}}
        }

        public enum Mood { Dry }

        public sealed record Person { public required string Name { get; init; } }

        public sealed class AnyConverter : JsonConverter<long>
        {
            public override long Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => 0;

            public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
        }
        """;
}
