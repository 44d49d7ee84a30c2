using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG006</summary>
public sealed class NullWhenAbsentTests
{
    private const string Required = "Make the member required";
    private const string Nullable = "Make the member nullable";

    [Theory]
    [InlineData("public string {|TLG006:Topic|} { get; init; }", "public required string Topic { get; init; }", "public string? Topic { get; init; }")]
    [InlineData("public virtual string {|TLG006:Topic|} { get; set; }", "public virtual required string Topic { get; set; }", "public virtual string? Topic { get; set; }")]
    [InlineData("public string {|TLG006:Topic|};", "public required string Topic;", "public string? Topic;")]
    [InlineData("public List<string> {|TLG006:Topics|} { get; init; }", "public required List<string> Topics { get; init; }", "public List<string>? Topics { get; init; }")]
    public async Task A_member_that_can_be_null_unnoticed(string member, string required, string nullable)
    {
        await State(member).ExpectFixed(Source(required), Required).RunAsync();
        await State(member).ExpectFixed(Source(nullable), Nullable).RunAsync();
    }

    [Theory]
    [InlineData("public required string Topic { get; init; }")]
    [InlineData("public string? Topic { get; init; }")]
    [InlineData("public string Topic { get; init; } = \"\";")]
    [InlineData("public long? Count { get; init; }")]
    [InlineData("public bool Flag { get; init; }")]
    [InlineData("public Joke() => Topic = \"\"; public string Topic { get; init; }")]
    [InlineData("public List<string> Topics { get; } = [];")]
    public Task A_member_that_says_what_an_absent_key_means(string member) => State(member).RunAsync();

    [Fact]
    public Task Code_without_nullable_annotations_does_not_promise_anything() => State("\n#nullable disable\npublic string Topic { get; init; }\n#nullable enable\n").RunAsync();

    [Fact]
    public Task A_parameter_of_the_constructor_is_demanded_anyway() =>
        Reports("using TypedLangGraph;\n[GraphState] public partial record Joke(string Topic);").RunAsync();

    [Fact]
    public Task The_message_names_the_way_to_the_member_and_its_type_and_the_fix_goes_there() =>
        Reports("""
            using TypedLangGraph;

            [GraphState]
            public partial record Joke
            {
                public Author? {|TLG006:Author|} { get; init; }
            }
            """)
            .WithSource("Author.cs", """
                public record Author
                {
                    public string Name { get; init; }
                }
                """)
            .ExpectMessage("'Author.Name' is null when the server leaves out its key, although 'string' is not nullable: make it required, or nullable")
            .ExpectFixedFile("Author.cs", """
                public record Author
                {
                    public required string Name { get; init; }
                }
                """, Required)
            .RunAsync();

    [Fact]
    public Task A_member_that_not_everybody_can_set_cannot_be_required() =>
        State("public string {|TLG006:Topic|} { get; internal set; }").ExpectNoFix(Required).RunAsync();

    [Fact]
    public async Task Fix_all_repairs_every_member()
    {
        const string Members = "public string {|TLG006:Topic|} { get; init; }\n    public string {|TLG006:Joke2|} { get; init; }";
        await State(Members).ExpectAllFixed(Source("public required string Topic { get; init; }\n    public required string Joke2 { get; init; }"), Required).RunAsync();
        await State(Members).ExpectAllFixed(Source("public string? Topic { get; init; }\n    public string? Joke2 { get; init; }"), Nullable).RunAsync();
    }

    private static AnalyzerTest State(string members) => Reports(Source(members));

    private static AnalyzerTest Reports(string marked) =>
        AnalyzerTest.Of<StateDeclarationAnalyzer>().WithFix<NullWhenAbsentCodeFix>().WithGenerator().WithSource(marked);

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
