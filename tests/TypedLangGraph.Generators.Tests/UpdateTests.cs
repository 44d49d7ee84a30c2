using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Updates as the consumer writes them.</summary>
public sealed class UpdateTests
{
    private const string Joke = """
        using System.Collections.Generic;
        using TypedLangGraph;
        namespace Demo;
        [GraphState]
        public partial record JokeState
        {
            public required string Topic { get; init; }
            public string? Joke { get; init; }
            public IReadOnlyList<string> Tags { get; init; } = [];
        }
        """;

    [Fact]
    public void CSharp_14_sets_and_matches_members_on_the_update_itself()
    {
        var consumer = Consumer.Of(Joke + """
            public sealed record Chunk(string Node, StateUpdate<JokeState> Update);
            public static class Probe
            {
                public static object Create() => new StateUpdate<JokeState> { Topic = "cats", Joke = null };
                public static string Match(StateUpdate<JokeState> update) => new Chunk("n", update) switch
                {
                    { Node: "n", Update.Joke: { HasValue: true, Value: var joke } } => "joke " + (joke ?? "null"),
                    { Update.Topic.HasValue: true } => "topic " + update.Topic.Value,
                    _ => "nothing",
                };
            }
            """, LanguageVersion.CSharp14);
        var access = consumer.State("Demo.JokeState");

        Assert.Equal("""{"topic":"cats","joke":null}""", access.WriteUpdate(consumer.Call("Demo.Probe", "Create")!));
        Assert.Equal("joke Meow.", consumer.Call("Demo.Probe", "Match", (object)access.ReadUpdate("""{"joke":"Meow."}""")));
        Assert.Equal("joke null", consumer.Call("Demo.Probe", "Match", (object)access.ReadUpdate("""{"joke":null}""")));
        Assert.Equal("topic t", consumer.Call("Demo.Probe", "Match", (object)access.ReadUpdate("""{"topic":"t"}""")));
        Assert.Equal("nothing", consumer.Call("Demo.Probe", "Match", (object)access.ReadUpdate("{}")));
    }

    [Fact]
    public void CSharp_12_uses_the_nested_class()
    {
        var consumer = Consumer.Of(Joke + """
            public static class Probe
            {
                public static object Create() => new JokeState.Update { Topic = "cats", Tags = new(["a"]) };
                public static string? Match(StateUpdate<JokeState> update) => update.Typed() is { Joke: { HasValue: true, Value: var joke } } ? joke : "none";
                public static object Base() { var update = new StateUpdate<JokeState>(); update.Typed().Joke = "j"; return update; }
            }
            """);
        var access = consumer.State("Demo.JokeState");

        Assert.Equal("""{"topic":"cats","tags":["a"]}""", access.WriteUpdate(consumer.Call("Demo.Probe", "Create")!));
        Assert.Equal("Meow.", consumer.Call("Demo.Probe", "Match", (object)access.ReadUpdate("""{"joke":"Meow."}""")));
        Assert.Equal("none", consumer.Call("Demo.Probe", "Match", (object)access.ReadUpdate("{}")));
        Assert.Equal("""{"joke":"j"}""", access.WriteUpdate(consumer.Call("Demo.Probe", "Base")!));
    }

    [Theory]
    [InlineData("topic", true)]
    [InlineData("joke", true)]
    [InlineData("tags", false)]
    [InlineData("other", false)]
    public void Text_is_set_by_the_key_of_a_member_that_holds_text(string key, bool isSet)
    {
        var consumer = Consumer.Of(Joke + """
            public static class Probe
            {
                public static object Create() => new StateUpdate<JokeState>();
                public static bool Set(StateUpdate<JokeState> update, string key) => update.TrySetText(System.Text.Encoding.UTF8.GetBytes(key), "x");
            }
            """);
        var update = consumer.Call("Demo.Probe", "Create")!;

        Assert.Equal(isSet, consumer.Call("Demo.Probe", "Set", update, key));

        Assert.Equal(isSet ? $$"""{"{{key}}":"x"}""" : "{}", consumer.State("Demo.JokeState").WriteUpdate(update));
    }

    [Fact]
    public void A_member_whose_type_is_an_interface_takes_every_kind_of_collection()
    {
        var consumer = Consumer.Of(Joke + """
            public static class Probe
            {
                public static object Expression() => new JokeState.Update { Tags = new(["a", "b"]) };
                public static object Array() => new JokeState.Update { Tags = new[] { "a", "b" } };
                public static object List() => new JokeState.Update { Tags = new List<string> { "a", "b" } };
                public static object Interface(IReadOnlyList<string> tags) { var optional = Optional.Of(tags); return new JokeState.Update { Tags = optional }; }
            }
            """);
        var access = consumer.State("Demo.JokeState");

        Assert.All(["Expression", "Array", "List"], method => Assert.Equal("""{"tags":["a","b"]}""", access.WriteUpdate(consumer.Call("Demo.Probe", method)!)));
        Assert.Equal("""{"tags":["a","b"]}""", access.WriteUpdate(consumer.Call("Demo.Probe", "Interface", (object)new[] { "a", "b" })!));
    }

    [Fact]
    public void The_update_of_a_derived_state_hides_that_of_its_base()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph;
            [GraphState] public partial record Base { public int A { get; init; } }
            [GraphState] public partial record Derived : Base { public int B { get; init; } }
            """);

        Assert.Equal("""{"a":1,"b":2}""", consumer.State("Derived").WriteUpdate((object)consumer.State("Derived").ReadUpdate("""{"b":2,"a":1}""")));
        Assert.Equal("""{"a":1}""", consumer.State("Base").WriteUpdate((object)consumer.State("Base").ReadUpdate("""{"b":2,"a":1}""")));
    }

    [Fact]
    public void The_update_of_a_derived_state_hides_that_of_a_base_in_another_assembly()
    {
        var library = TestCompilation.Create("Library", LanguageVersion.CSharp14, [], ("Base.cs", "using TypedLangGraph; [GraphState] public partial record Base { public int A { get; init; } }"));
        var image = Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(Consumer.Emit(Generation.Run(library).Output));
        var compilation = TestCompilation.Create("Consumer", LanguageVersion.CSharp14, [image], ("Derived.cs", """
            using TypedLangGraph;
            [GraphState] public partial record Derived : Base { public Base? B { get; init; } }
            """));

        var generation = Generation.Run(compilation);
        Consumer.Emit(generation.Output);
        Assert.Contains("public new sealed class Update", generation.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_is_copied_and_resolved()
    {
        var source = Consumer.Of("""
            using TypedLangGraph;
            namespace Demo;
            [GraphState]
            public partial record S
            {
                /// <summary>
                /// About <see cref="Other"/> &amp; more,
                /// in two lines.
                /// </summary>
                /// <remarks>Not this.</remarks>
                public string? A { get; init; }
                /// <summary>A field.</summary>
                public string? F;
                // No documentation.
                public string? Other { get; init; }
            }
            """).Source;

        Assert.Contains("/// About <see cref=\"P:Demo.S.Other\"/> &amp; more,\n        /// in two lines.\n", source, StringComparison.Ordinal);
        Assert.Contains("/// A field.\n", source, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The key <c>other</c>.</summary>", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Not this", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Internal_states_and_members_stay_internal()
    {
        var source = Consumer.Of("""
            using TypedLangGraph; using System.Text.Json.Serialization;
            internal enum Hidden { A }
            public static partial class Outer { [GraphState] internal partial record S([property: JsonPropertyName("x")] int A); }
            [GraphState] public partial class T { public int A { get; init; } [JsonInclude] internal Hidden B { get; set; } }
            """).Generation.Sources;

        Assert.Contains("internal static class OuterSUpdateExtensions", source[0].SourceText.ToString(), StringComparison.Ordinal);
        Assert.Contains("internal global::TypedLangGraph.Optional<global::Hidden> B { get; set; }", source[1].SourceText.ToString(), StringComparison.Ordinal);
    }
}
