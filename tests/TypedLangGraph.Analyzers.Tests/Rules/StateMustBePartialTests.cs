using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Analyzers.Rules;
using TypedLangGraph.Analyzers.Tests.Infrastructure;
using TypedLangGraph.CodeFixes.Fixes;

namespace TypedLangGraph.Analyzers.Tests.Rules;

/// <summary>TLG001</summary>
public sealed class StateMustBePartialTests
{
    private const string Usings = "using TypedLangGraph;\n\n";

    [Fact]
    public Task A_partial_state_is_fine() =>
        Reports("""
            [GraphState]
            public partial record JokesState;
            """).RunAsync();

    [Fact]
    public Task A_nested_state_is_fine_when_all_types_around_it_are_partial() =>
        Reports("""
            public static partial class Outer
            {
                public partial interface IMiddle
                {
                    [GraphState]
                    public partial record struct Inner;
                }
            }
            """).RunAsync();

    [Fact]
    public Task A_type_without_the_attribute_is_nobodys_business() =>
        Reports("public record JokesState;").RunAsync();

    [Fact]
    public Task Another_attribute_of_the_same_name_is_nobodys_business() =>
        AnalyzerTest.Of<StateMustBePartialAnalyzer>().WithSource("""
            namespace Other
            {
                public sealed class GraphStateAttribute : System.Attribute;

                [GraphState]
                public record JokesState;
            }
            """).RunAsync();

    [Fact]
    public Task Nothing_happens_in_a_project_that_does_not_use_the_library() =>
        AnalyzerTest.Of<StateMustBePartialAnalyzer>().WithoutLibrary().WithSource("public record JokesState;").RunAsync();

    [Theory]
    [InlineData("public record [|JokesState|];", "public partial record JokesState;")]
    [InlineData("record [|JokesState|];", "partial record JokesState;")]
    [InlineData("public sealed class [|JokesState|] { }", "public sealed partial class JokesState { }")]
    [InlineData("internal readonly record struct [|JokesState|];", "internal readonly partial record struct JokesState;")]
    [InlineData("public sealed record class [|JokesState|](string Topic);", "public sealed partial record class JokesState(string Topic);")]
    [InlineData("public abstract class [|JokesState|]<T> { }", "public abstract partial class JokesState<T> { }")]
    [InlineData("/** docs */ struct /* why */ [|JokesState|] { }", "/** docs */ partial struct /* why */ JokesState { }")]
    public Task The_fix_puts_partial_right_before_the_keyword(string before, string after) =>
        Reports("[GraphState]\n" + before).ExpectFixed(Usings + "[GraphState]\n" + after).RunAsync();

    [Fact]
    public Task The_message_names_the_state_and_what_lacks_partial() =>
        Reports("""
            public class Outer
            {
                public partial class Middle
                {
                    [GraphState]
                    public record [|Inner|];
                }
            }
            """)
            .ExpectMessage("Nothing can be generated for the graph state 'Outer.Middle.Inner': declare 'Outer' and 'Outer.Middle.Inner' as partial")
            .RunAsync();

    [Fact]
    public Task The_fix_makes_all_levels_partial() =>
        Reports("""
            public static class Outer
            {
                public partial class Middle
                {
                    [GraphState]
                    public sealed record [|Inner|];
                }
            }
            """)
            .ExpectFixed(Usings + """
            public static partial class Outer
            {
                public partial class Middle
                {
                    [GraphState]
                    public sealed partial record Inner;
                }
            }
            """).RunAsync();

    [Fact]
    public Task A_partial_state_inside_a_type_that_is_not_is_reported() =>
        Reports("""
            public class Outer
            {
                [GraphState]
                public partial record [|Inner|];
            }
            """).RunAsync();

    [Fact]
    public Task The_fix_reaches_every_declaration_in_every_file() =>
        AnalyzerTest.Of<StateMustBePartialAnalyzer>()
            .WithFix<MakeStatePartialCodeFix>()
            .WithCompilerErrors()
            .WithSource("A.cs", "[TypedLangGraph.GraphState]\npublic partial class [|JokesState|] { }\n")
            .WithSource("B.cs", "public class JokesState { }\n")
            .ExpectFixedFile("B.cs", "public partial class JokesState { }\n")
            .RunAsync();

    [Fact]
    public Task Fix_all_does_not_say_partial_twice() =>
        Reports("""
            public class Outer
            {
                [GraphState] public record [|First|];
                [GraphState] public record [|Second|];
            }
            """)
            .ExpectAllFixed(Usings + """
            public partial class Outer
            {
                [GraphState] public partial record First;
                [GraphState] public partial record Second;
            }
            """).RunAsync();

    [Fact]
    public Task The_oldest_supported_language_version_is_served_too() =>
        Reports("[GraphState] public record [|JokesState|];").WithLanguageVersion(LanguageVersion.CSharp11).RunAsync();

    private static AnalyzerTest Reports(string marked) =>
        AnalyzerTest.Of<StateMustBePartialAnalyzer>().WithFix<MakeStatePartialCodeFix>().WithSource(Usings + marked);
}
