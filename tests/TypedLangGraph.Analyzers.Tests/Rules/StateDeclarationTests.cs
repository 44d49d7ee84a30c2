using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG002, TLG003, TLG004, TLG005 and TLG008: the states for which nothing can be generated. The rules run beside the real generator.</summary>
public sealed class StateDeclarationTests
{
    [Theory]
    [InlineData("public object? {|TLG002:Anything|} { get; init; }", "'Anything': object: JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>; [JsonSerializable(typeof(object))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")]
    [InlineData("public System.Action? {|TLG002:Callback|} { get; init; }", "'Callback': Action: JSON has no counterpart for it; [JsonSerializable(typeof(Action))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")]
    [InlineData("public (int, int) {|TLG002:Pair|} { get; init; }", "'Pair': (int, int): JSON has no counterpart for it; [JsonSerializable(typeof((int, int)))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")]
    [InlineData("public System.Threading.CancellationToken {|TLG002:Token|} { get; init; }", "'Token': CancellationToken: no reader is known for this framework type; [JsonSerializable(typeof(CancellationToken))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")]
    [InlineData("public Dictionary<int, string>? {|TLG002:ByNumber|} { get; init; }", "'ByNumber': Dictionary<int, string>: the keys of a JSON object are strings; [JsonSerializable(typeof(Dictionary<int, string>))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")]
    [InlineData("public List<object>? {|TLG002:Items|} { get; init; }", "'Items': object: JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>; [JsonSerializable(typeof(object))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")]
    public Task A_type_that_nothing_can_read(string member, string message) => State(member)
        .ExpectMessage($"Nothing is generated for the graph state 'Joke', because nothing can read {message}")
        .RunAsync();

    [Fact]
    public Task A_member_of_a_nested_type_is_reported_at_the_states_own_member_with_the_way_to_it() =>
        Sources("""
            [GraphState]
            public partial record Joke
            {
                public List<Owner>? {|TLG002:Owners|} { get; init; }
            }

            public record Owner
            {
                public Address? Address { get; init; }
            }

            public record Address
            {
                public System.IO.Stream? Map { get; init; }
            }
            """)
            .ExpectMessage("Nothing is generated for the graph state 'Joke', because nothing can read 'Owners.Address.Map': Stream: JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>; [JsonSerializable(typeof(Stream))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")
            .RunAsync();

    [Fact]
    public Task Two_members_with_one_key() =>
        State("""
            public string? Topic { get; init; }
            [System.Text.Json.Serialization.JsonPropertyName("topic")] public string? {|TLG003:Subject|} { get; init; }
            """)
            .ExpectMessage("Nothing is generated for the graph state 'Joke', because 'Subject' is not the only member with its JSON key (topic: also the key of Topic)")
            .RunAsync();

    [Fact]
    public Task Names_that_the_policy_makes_equal() => State("""
        public string? UserId { get; init; }
        public string? {|TLG003:User_Id|} { get; init; }
        """).RunAsync();

    [Theory]
    [InlineData("__interrupt__")]
    [InlineData("__metadata__")]
    [InlineData("__error__")]
    public Task A_key_that_the_server_uses(string key) =>
        State($$"""[System.Text.Json.Serialization.JsonPropertyName("{{key}}")] public string? {|TLG004:Value|} { get; init; }""")
            .ExpectMessage($"Nothing is generated for the graph state 'Joke', because the server uses the JSON key of 'Value' for itself: {key}")
            .RunAsync();

    [Fact]
    public Task A_member_that_nothing_can_set() =>
        State("public string? {|TLG005:Topic|} { get; }")
            .ExpectMessage("Nothing is generated for the graph state 'Joke', because 'Topic' cannot be built from JSON: it has no setter and is no parameter of the constructor")
            .RunAsync();

    [Fact]
    public Task A_member_that_is_ignored_although_it_is_required() =>
        State("[System.Text.Json.Serialization.JsonIgnore] public required string {|TLG005:Topic|} { get; init; }").RunAsync();

    [Fact]
    public Task A_type_without_a_constructor_that_JSON_can_call() =>
        Sources("""
            [GraphState]
            public partial class {|TLG005:Joke|}
            {
                public Joke(System.IO.Stream source) => Topic = source.ToString();

                public string? Topic { get; set; }
            }
            """)
            .ExpectMessage("Nothing is generated for the graph state 'Joke', because 'Joke' cannot be built from JSON: Joke: a constructor needs accessible parameters that are all members (same name and type) or optional")
            .RunAsync();

    [Theory]
    [InlineData("public static partial class {|TLG008:Joke|} { }", "a static class has no instances")]
    [InlineData("public abstract partial record {|TLG008:Joke|};", "an abstract class has no instances")]
    [InlineData("public ref partial struct {|TLG008:Joke|} { }", "a ref struct cannot be stored")]
    [InlineData("file partial record {|TLG008:Joke|};", "a file-local type cannot be extended from the emitted file")]
    public Task A_kind_of_type_that_is_no_state(string declaration, string reason) =>
        Sources("[GraphState]\n" + declaration).ExpectMessage($"'Joke' cannot be a graph state: {reason}").RunAsync();

    [Fact]
    public Task Each_problem_of_a_state_in_several_files_is_reported_once_and_where_it_is() =>
        AnalyzerTest.Of<StateDeclarationAnalyzer>().WithGenerator()
            .WithSource("A.cs", """
                [TypedLangGraph.GraphState]
                public partial record Joke
                {
                    public object? {|TLG002:First|} { get; init; }
                }
                """)
            .WithSource("B.cs", """
                public partial record Joke
                {
                    public object? {|TLG002:Second|} { get; init; }
                }
                """)
            .RunAsync();

    [Fact]
    public Task What_a_base_type_declares_is_reported_at_the_state() =>
        Sources("""
            [GraphState]
            public partial record {|TLG002:Joke|} : Base;

            public record Base
            {
                public object? Anything { get; init; }
            }
            """)
            .ExpectMessage("Nothing is generated for the graph state 'Joke', because nothing can read 'Anything': object: JSON does not say which type to create; use JsonElement, [JsonDerivedType], a [JsonConverter], or a type that implements IStateValue<TSelf>; [JsonSerializable(typeof(object))] on a JsonSerializerContext, named in [GraphState(JsonContext = typeof(...))], would have it read")
            .RunAsync();

    [Fact]
    public Task A_nested_state_and_one_with_a_primary_constructor_are_reported_at_their_own_members() => Sources("""
        public static partial class Outer
        {
            [GraphState]
            public partial record Inner(object? {|TLG002:Anything|});
        }
        """).RunAsync();

    [Theory]
    [InlineData("public string? Topic { get; init; }")]
    [InlineData("public System.Text.Json.JsonElement Anything { get; init; }")]
    [InlineData("public Dictionary<string, List<string>>? ByName { get; init; }")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] public object? Cache { get; set; }")]
    [InlineData("public int Length => 3;")]
    [InlineData("public static object? Shared { get; set; }")]
    [InlineData("private object? _cache;")]
    [InlineData("public Message? Last { get; init; }")]
    [InlineData("public Joke? Previous { get; init; }")]
    [InlineData("[System.Text.Json.Serialization.JsonPropertyName(\"interrupt\")] public string? Value { get; init; }")]
    public Task What_can_be_a_member_is_not_reported(string member) => State(member).RunAsync();

    [Fact]
    public Task A_type_that_does_not_exist_is_left_to_the_compiler() => State("public Missing? Value { get; init; }").WithCompilerErrors().RunAsync();

    [Fact]
    public Task A_state_that_is_not_partial_is_left_to_the_rule_for_that() =>
        Sources("[GraphState] public record Joke { public object? Anything { get; init; } }").RunAsync();

    [Fact]
    public Task A_type_that_is_no_state_may_have_any_member() => Sources("public record Joke { public object? Anything { get; init; } }").RunAsync();

    private static AnalyzerTest State(string members) => Sources($$"""
        [GraphState]
        public partial record Joke
        {
            {{members}}
        }
        """);

    private static AnalyzerTest Sources(string marked) =>
        AnalyzerTest.Of<StateDeclarationAnalyzer>().WithGenerator().WithSource("using System.Collections.Generic;\nusing TypedLangGraph;\n\n" + marked);
}
