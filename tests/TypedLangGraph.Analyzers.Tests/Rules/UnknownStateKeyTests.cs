using Microsoft.CodeAnalysis.CodeFixes;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG401</summary>
public sealed class UnknownStateKeyTests
{
    private const string Rating = "public double? Rating { get; init; }";

    [Theory]
    [InlineData("public string? {|TLG401:Punchlin|} { get; init; }", " (did you mean 'punchline'?)")]
    [InlineData("public string? {|TLG401:PunchLine|} { get; init; }", " (did you mean 'punchline'?)", "punch_line")]
    [InlineData("[JsonPropertyName(\"Punchline\")] public string? {|TLG401:Punchline|} { get; init; }", " (did you mean 'punchline'?)", "Punchline")]
    [InlineData("public string? {|TLG401:Ending|} { get; init; }", " (did you mean 'punchline'?)")]
    [InlineData("public string? {|TLG401:Punchlin|};", " (did you mean 'punchline'?)")]
    [InlineData("public long? {|TLG401:Ending|} { get; init; } public string? Punchline { get; init; }", "")]
    public Task The_question_is_for_a_key_that_is_much_like_it_or_the_only_one_left_that_fits(string members, string question, string? key = null)
    {
        var name = members.Split("TLG401:")[1].Split('|')[0];
        return Reports(State($"{members} {Rating}")).WithContract()
            .ExpectMessage($"The state of the graph 'joke' has no key '{key ?? name.ToLowerInvariant()}', so '{name}' never gets a value{question}")
            .RunAsync();
    }

    [Fact]
    public Task Two_members_that_are_left_over_are_not_guessed_at() =>
        Reports("using TypedLangGraph; [GraphState(\"joke\")] public partial record {|TLG402:{|TLG402:Joke|}|} { public string? {|TLG401:First|} { get; init; } public string? {|TLG401:Second|} { get; init; } }")
            .WithContract().WithFix<SetJsonNameCodeFix>().ExpectNoFix().RunAsync();

    [Fact]
    public Task A_member_of_a_base_type_is_reported_at_the_state_and_left_alone() =>
        Reports($$"""
            using TypedLangGraph;

            [GraphState("joke")]
            public partial record {|TLG401:Joke|} : Shared { {{Rating}} }

            public abstract record Shared { public string? Punchlin { get; init; } }
            """).WithContract().WithFix<SetJsonNameCodeFix>().ExpectNoFix().RunAsync();

    [Theory]
    [InlineData("\"properties\": { \"rating\": { \"type\": \"number\" } }, \"additionalProperties\": true")]
    [InlineData("\"properties\": { \"rating\": { \"type\": \"number\" } }, \"additionalProperties\": { \"type\": \"string\" }")]
    [InlineData("\"properties\": {}")]
    [InlineData("\"title\": \"State\"")]
    public Task A_state_that_may_have_other_keys(string state) => IsSilent($$"""
        { "format": 1, "graph": "joke", "nodes": [{ "id": "__start__" }], "schemas": { "state": { {{state}}, "type": "object" } } }
        """);

    [Theory]
    [InlineData("{ \"format\": 1, \"graph\": \"joke\", \"nodes\": [{ \"id\": \"__start__\" }] }")]
    [InlineData("{ \"format\": 1, \"graph\": \"joke\", \"nodes\": [{ \"id\": \"0\" }, { \"id\": \"1\", \"title\": \"joke\" }], \"schemas\": { \"state\": { \"properties\": { \"rating\": {} }, \"type\": \"object\" } } }")]
    [InlineData("{ \"format\": 1, \"graph\": \"joke\", \"nodes\": [{ \"id\": \"__start__\" }], \"schemas\": { \"state\": { \"properties\": { \"rating\": {} }, \"type\": \"object\" }, \"output\": { \"properties\": { \"shown\": {} }, \"type\": \"object\" } } }")]
    [InlineData("{ \"format\": 1, \"graph\": \"joke\", \"nodes\": [{ \"id\": \"__start__\" }], \"schemas\": { \"state\": { \"properties\": { \"rating\": {} }, \"type\": \"object\" } }, \"subgraphs\": { \"sub\": { \"state\": { \"properties\": { \"ending\": {} }, \"type\": \"object\" } } } }")]
    public Task A_contract_that_does_not_tell_the_whole_state(string contract) => IsSilent(contract);

    [Theory]
    [InlineData("\"input\": \"state\", \"output\": \"state\"", true)]
    [InlineData("\"input\": { \"properties\": { \"topic\": {} }, \"type\": \"object\" }, \"output\": { \"properties\": { \"rating\": {} }, \"type\": \"object\" }", true)]
    [InlineData("\"input\": \"state\", \"output\": { \"properties\": { \"rating\": {} }, \"type\": \"object\" }", false)]
    public Task A_state_that_may_be_the_input_only(string others, bool isWhole) =>
        Reports(State($"public string? Topic {{ get; init; }} {Rating} public string? {(isWhole ? "{|TLG401:Ending|}" : "Ending")} {{ get; init; }}")).WithContract($$"""
            {
              "format": 1, "graph": "joke", "nodes": [{ "id": "__start__" }],
              "schemas": { "state": { "properties": { "topic": {}, "rating": {} }, "type": "object" }, {{others}} }
            }
            """).RunAsync();

    [Fact]
    public Task Two_contracts_that_may_contradict_each_other() =>
        Reports(State("public string? Ending { get; init; }")).WithContract().WithContract(name: "copy.graph.json").RunAsync();

    [Fact]
    public Task Generated_members_are_the_generators_own_business() =>
        Reports(State(Rating)).WithSource("Joke.g.cs", "public partial record Joke { public string? Punchlin { get; init; } }").WithContract().RunAsync();

    [Theory]
    [InlineData("public string? {|TLG401:Punchlin|} { get; init; }", "[JsonPropertyName(\"punchline\")]\n    public string? Punchlin { get; init; }")]
    [InlineData("[JsonPropertyName(\"joke\")] public string? {|TLG401:Text|} { get; init; }", "[JsonPropertyName(\"punchline\")] public string? Text { get; init; }")]
    [InlineData("public string? {|TLG401:Punchlin|};", "[JsonPropertyName(\"punchline\")]\n    public string? Punchlin;")]
    public Task The_key_is_set_by_the_attribute(string member, string result) =>
        Fixes<SetJsonNameCodeFix>(State($"{member}\n    {Rating}")).ExpectFixed(State($"{result}\n    {Rating}")).RunAsync();

    [Fact]
    public Task A_directive_for_the_attribute_is_added() =>
        Fixes<SetJsonNameCodeFix>("""
            using System;
            using TypedLangGraph;

            [GraphState("joke")]
            public partial record Joke(string? {|TLG401:Punchlin|} = null, double? Rating = null);
            """).ExpectFixed("""
            using System;
            using System.Text.Json.Serialization;
            using TypedLangGraph;

            [GraphState("joke")]
            public partial record Joke([property: JsonPropertyName("punchline")] string? Punchlin = null, double? Rating = null);
            """).RunAsync();

    [Fact]
    public Task A_rename_takes_along_what_the_generator_has_named_after_the_member() =>
        Fixes<RenameStateMemberCodeFix>(State("/// <summary>See <see cref=\"Punchlin\"/>.</summary>\n    public string? {|TLG401:Punchlin|} { get; init; }\n    " + Rating))
            .WithSource("Use.cs", """
                using System;
                using System.Linq;
                using TypedLangGraph;

                public static class Use
                {
                    public static object Of(Joke joke, UpdatesChunk<Joke> chunk)
                    {
                        var other = joke with { Punchlin = joke.Punchlin + "!" };
                        var update = new Joke.Update { Punchlin = "?" };
                        var anonymous = new { joke.Punchlin };
                        var tuple = (other.Punchlin, 1);
                        if (chunk.Update.Typed() is { Punchlin: { HasValue: true, Value: var text } } && other is { Punchlin: "x" })
                            Console.WriteLine(nameof(Joke.Punchlin) + text + chunk.Update.Typed().Punchlin.Value + tuple.Punchlin);
                        return anonymous.Punchlin ?? new Other().Punchlin;
                    }

                    private sealed class Other { public string Punchlin => ""; }
                }
                """)
            .ExpectFixed(State("/// <summary>See <see cref=\"Punchline\"/>.</summary>\n    public string? Punchline { get; init; }\n    " + Rating))
            .ExpectFixedFile("Use.cs", """
                using System;
                using System.Linq;
                using TypedLangGraph;

                public static class Use
                {
                    public static object Of(Joke joke, UpdatesChunk<Joke> chunk)
                    {
                        var other = joke with { Punchline = joke.Punchline + "!" };
                        var update = new Joke.Update { Punchline = "?" };
                        var anonymous = new { Punchlin = joke.Punchline };
                        var tuple = (Punchlin: other.Punchline, 1);
                        if (chunk.Update.Typed() is { Punchline: { HasValue: true, Value: var text } } && other is { Punchline: "x" })
                            Console.WriteLine(nameof(Joke.Punchline) + text + chunk.Update.Typed().Punchline.Value + tuple.Punchlin);
                        return anonymous.Punchlin ?? new Other().Punchlin;
                    }

                    private sealed class Other { public string Punchlin => ""; }
                }
                """)
            .RunAsync();

    [Fact]
    public Task A_rename_takes_along_the_parameter_of_a_record() =>
        Fixes<RenameStateMemberCodeFix>("""
            using TypedLangGraph;

            [GraphState("joke")]
            public partial record Joke(string? {|TLG401:Punchlin|}, double? Rating)
            {
                public static Joke Empty { get; } = new(Punchlin: null, Rating: null);

                public string Shown => Punchlin ?? "";
            }
            """).ExpectFixed("""
            using TypedLangGraph;

            [GraphState("joke")]
            public partial record Joke(string? Punchline, double? Rating)
            {
                public static Joke Empty { get; } = new(Punchline: null, Rating: null);

                public string Shown => Punchline ?? "";
            }
            """).RunAsync();

    [Theory]
    [InlineData("[JsonPropertyName(\"joke\")] public string? {|TLG401:Text|} { get; init; }")]
    [InlineData("public string? {|TLG401:Punchlin|} { get; init; } public static string Punchline => \"\";")]
    [InlineData("public virtual string? {|TLG401:Punchlin|} { get; init; }")]
    public Task A_name_that_cannot_change_is_left(string member) =>
        Fixes<RenameStateMemberCodeFix>(State($"{member} {Rating}")).ExpectNoFix().RunAsync();

    private static Task IsSilent(string contract) => Reports(State("public string? Ending { get; init; } " + Rating)).WithContract(contract).RunAsync();

    private static AnalyzerTest Fixes<TFix>(string marked)
        where TFix : CodeFixProvider, new() => Reports(marked).WithFix<TFix>().WithGenerator().WithContract();

    private static AnalyzerTest Reports(string marked) => AnalyzerTest.Of<StateContractAnalyzer>().WithSource(marked);

    private static string State(string members) => $$"""
        using System.Text.Json.Serialization;
        using TypedLangGraph;

        [GraphState("joke")]
        public partial record Joke
        {
            {{members}}
        }
        """;
}
