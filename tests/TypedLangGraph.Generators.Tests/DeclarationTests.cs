using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Where and how a state can be declared.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void Inside_of_other_types()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph;
            namespace Demo.Deep;
            public static partial class A { public partial interface B { internal partial record struct C { public partial class D { [GraphState] public partial record S(string X); } } } }
            internal partial class P { [GraphState] private protected partial record S(string X); }
            """);

        Assert.Equal("""{"x":"1"}""", consumer.State("Demo.Deep.A+B+C+D+S").Write((object)consumer.State("Demo.Deep.A+B+C+D+S").Read("""{"x":"1"}""")));
        Assert.DoesNotContain("static class PSUpdateExtensions", string.Concat(consumer.Generation.Sources.Select(source => source.SourceText.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Inside_of_generic_types_and_with_every_constraint()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph;
            using System;
            namespace Demo;
            public partial class Outer<TOuter> where TOuter : class?, IComparable<TOuter>, new()
            {
                [GraphState]
                public partial record S<TState, TStruct, TNotNull>(TState Item, int N)
                    where TState : IGraphState<TState> where TStruct : unmanaged, Enum where TNotNull : notnull;
            }
            [GraphState] public partial record Leaf(string X);
            """);
        var leaf = consumer.Type("Demo.Leaf");
        var access = consumer.State("Demo.Outer`1+S`3", typeof(System.Text.StringBuilder).Assembly.GetType("System.Version")!, leaf, typeof(DayOfWeek), typeof(string));

        Assert.Equal("""{"item":{"x":"1"},"n":2}""", access.Write((object)access.Read("""{"n":2,"item":{"x":"1"}}""")));
    }

    [Fact]
    public void States_that_differ_in_arity_case_or_namespace()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph;
            [GraphState] public partial record S(int A);
            [GraphState] public partial record S<T>(int B);
            [GraphState] public partial record s_(int C);
            [GraphState] public partial record S_(int D);
            namespace One { [GraphState] public partial record S(int E); }
            namespace Two { [GraphState] public partial record S(int F); [GraphState] public partial record SUpdateExtensions(int G); }
            """);

        Assert.Equal(7, consumer.Generation.Sources.Select(source => source.HintName.ToUpperInvariant()).Distinct().Count());
        Assert.Equal("""{"f":1}""", consumer.State("Two.S").Write((object)consumer.State("Two.S").Read("""{"f":1}""")));
    }

    [Fact]
    public void Hint_names_are_short_and_safe_for_every_file_system()
    {
        var longName = string.Concat(Enumerable.Repeat("VeryLong", 40));
        var sources = Consumer.Of($$"""
            using TypedLangGraph;
            namespace Ünï.{{longName}} { [GraphState] public partial record {{longName}}A(int A); [GraphState] public partial record {{longName}}B(int A); }
            """).Generation.Sources;

        Assert.Equal(2, sources.Length);
        Assert.All(sources, source => Assert.Matches("^[A-Za-z0-9._]{1,100}$", source.HintName));
    }

    [Fact]
    public void Parts_in_several_files()
    {
        var consumer = Consumer.Of(
            LanguageVersion.CSharp12,
            ("B.cs", "using TypedLangGraph; namespace Demo; [GraphState] public partial record S { public required string B { get; init; } }"),
            ("A.cs", "namespace Demo; public partial record S { public int A { get; set; } }"));

        Assert.Equal("""{"a":1,"b":"x"}""", consumer.State("Demo.S").Write((object)consumer.State("Demo.S").Read("""{"b":"x","a":1}""")));
    }

    [Fact]
    public void Obsolete_members_and_types_bring_no_warning()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System;
            #pragma warning disable CS0612, CS0618
            [Obsolete] public enum E { [Obsolete("No.")] A }
            [Obsolete] public record Old([property: Obsolete] int X);
            [GraphState, Obsolete("No.")] public partial record S([property: Obsolete("No.")] string A, Old B, E C);
            """).State("S");

        Assert.Equal("""{"a":"x","b":{"x":1},"c":"a"}""", access.Write((object)access.Read("""{"a":"x","b":{"x":1},"c":"a"}""")));
    }

    [Fact]
    public void CSharp_11_is_the_oldest_language()
    {
        const string Source = "using TypedLangGraph; [GraphState] public partial record S(string A, int? B = 1);";
        var eleven = Generation.Run(TestCompilation.Create(LanguageVersion.CSharp11, ("S.cs", Source)));
        var ten = Generation.Run(TestCompilation.Create(LanguageVersion.CSharp10, ("S.cs", Source)));

        Consumer.Emit(eleven.Output);
        Assert.Single(eleven.Sources);
        Assert.Empty(ten.Sources);
    }

    [Fact]
    public void A_state_without_members()
    {
        var access = Consumer.Of("using TypedLangGraph; [GraphState] public partial record S;").State("S");

        Assert.Equal("{}", access.Write((object)access.Read("""{"a":1}""")));
        Assert.True((bool)access.ReadUpdate("""{"a":1}""").IsEmpty);
    }

    [Fact]
    public void Members_of_types_from_another_assembly()
    {
        var library = Consumer.Emit(TestCompilation.Create("Library", LanguageVersion.CSharp14, [], ("Library.cs", """
            using System.Collections.Generic;
            namespace Library;
            public record Positional(string A, int B = 5);
            public class Plain { public required string Name { get; init; } public List<int> Numbers { get; } = []; public int Computed => 1; }
            """)));
        var compilation = TestCompilation.Create("Consumer", LanguageVersion.CSharp14, [Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(library)], ("S.cs", """
            using TypedLangGraph; using Library;
            [GraphState] public partial record S(Positional P, Plain Q);
            """));

        var source = Generation.Run(compilation);
        Consumer.Emit(source.Output);
        Assert.Contains("new global::Library.Positional(A: vA, B: vB)", source.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
        Assert.Contains("Fill(result.Numbers", source.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }
}
