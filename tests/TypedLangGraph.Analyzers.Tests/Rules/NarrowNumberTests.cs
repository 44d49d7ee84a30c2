using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG007</summary>
public sealed class NarrowNumberTests
{
    [Theory]
    [InlineData("public int {|TLG007:Count|} { get; init; }", "public long Count { get; init; }", "long")]
    [InlineData("public System.Int16? {|TLG007:Count|} { get; init; }", "public long? Count { get; init; }", "long")]
    [InlineData("public float {|TLG007:Score|} { get; init; } = 1.5f;", "public double Score { get; init; } = 1.5f;", "double")]
    [InlineData("public List<int>? {|TLG007:Counts|} { get; init; }", "public List<long>? Counts { get; init; }", "long")]
    [InlineData("public byte {|TLG007:Count|};", "public long Count;", "long")]
    public Task A_type_that_the_graphs_numbers_can_exceed(string member, string fixedMember, string wider) =>
        State(member).ExpectFixed(Source(fixedMember), $"Use '{wider}'").RunAsync();

    [Theory]
    [InlineData("public long Count { get; init; }")]
    [InlineData("public double Score { get; init; }")]
    [InlineData("public decimal Price { get; init; }")]
    [InlineData("public byte[]? Image { get; init; }")]
    [InlineData("public System.DayOfWeek Day { get; init; }")]
    [InlineData("public int Length => 3;")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore] public int Cached { get; set; }")]
    public Task A_type_that_holds_what_it_is_for(string member) => State(member).RunAsync();

    [Fact]
    public Task The_message_names_the_member_and_the_type_to_use() =>
        State("public int {|TLG007:Count|} { get; init; }").ExpectMessage("'Count' cannot hold every number that the graph can send: use 'long'").RunAsync();

    [Fact]
    public Task A_parameter_of_a_primary_constructor_is_widened_too() =>
        Reports("using TypedLangGraph;\n[GraphState] public partial record Joke(string Topic, int {|TLG007:Count|} = 3);")
            .ExpectFixed("using TypedLangGraph;\n[GraphState] public partial record Joke(string Topic, long Count = 3);")
            .RunAsync();

    [Fact]
    public Task Fix_all_changes_a_type_that_two_states_share_once() =>
        Reports("""
            using TypedLangGraph;

            [GraphState] public partial record First(Part? {|TLG007:Part|});
            [GraphState] public partial record Second(Part? {|TLG007:Part|});
            public record Part(int Number);
            """)
            .ExpectAllFixed("""
            using TypedLangGraph;

            [GraphState] public partial record First(Part? Part);
            [GraphState] public partial record Second(Part? Part);
            public record Part(long Number);
            """)
            .RunAsync();

    private static AnalyzerTest State(string members) => Reports(Source(members));

    private static AnalyzerTest Reports(string marked) =>
        AnalyzerTest.Of<StateDeclarationAnalyzer>().WithFix<WidenNumberCodeFix>().WithGenerator().WithSource(marked);

    private static string Source(string members) => $$"""
        using System.Collections.Generic;
        using TypedLangGraph;

        [GraphState]
        public partial record Joke
        {
            {{members}}
        }
        """;
}
