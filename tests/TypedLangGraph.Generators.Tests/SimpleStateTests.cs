using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>The state of the quickstart.</summary>
public sealed class SimpleStateTests
{
    private const string Joke = """
        using TypedLangGraph;
        namespace Demo;

        [GraphState]
        public partial record JokeState
        {
            /// <summary>What the joke is <c>about</c>.</summary>
            public required string Topic { get; init; }

            public string? Joke { get; init; }
        }
        """;

    [Fact]
    public void A_whole_state_is_read()
    {
        var state = Consumer.Of(Joke).State("Demo.JokeState").Read("""{"topic":"cats","joke":"Meow."}""");

        Assert.Equal("cats", (string)state.Topic);
        Assert.Equal("Meow.", (string)state.Joke);
    }

    [Fact]
    public void A_whole_state_is_written()
    {
        var access = Consumer.Of(Joke).State("Demo.JokeState");

        Assert.Equal("""{"topic":"cats","joke":null}""", access.Write(access.Read("""{"topic":"cats"}""")));
    }

    [Fact]
    public void An_update_knows_absent_null_and_value()
    {
        var access = Consumer.Of(Joke).State("Demo.JokeState");
        var absent = access.ReadUpdate("{}");
        var isNull = access.ReadUpdate("""{"joke":null}""");
        var value = access.ReadUpdate("""{"joke":"Meow."}""");

        Assert.True((bool)absent.IsEmpty);
        Assert.False((bool)absent.Joke.HasValue);
        Assert.True((bool)isNull.Joke.HasValue);
        Assert.Null((string?)isNull.Joke.Value);
        Assert.Equal("Meow.", (string)value.Joke.Value);
        Assert.False((bool)value.Topic.HasValue);
    }

    [Fact]
    public void An_update_writes_only_what_is_set()
    {
        var access = Consumer.Of(Joke).State("Demo.JokeState");

        Assert.Equal("{}", access.WriteUpdate(access.ReadUpdate("{}")));
        Assert.Equal("""{"joke":null}""", access.WriteUpdate(access.ReadUpdate("""{"joke":null}""")));
        Assert.Equal("""{"topic":"cats"}""", access.WriteUpdate(access.ReadUpdate("""{"topic":"cats","other":1}""")));
    }

    [Fact]
    public void Unknown_keys_are_skipped_and_the_last_of_equal_keys_wins()
    {
        var state = Consumer.Of(Joke).State("Demo.JokeState").Read("""{"other":{"topic":[1,{}]},"topic":"a","topic":"b"}""");

        Assert.Equal("b", (string)state.Topic);
    }

    [Fact]
    public void A_key_gives_the_name_of_its_member()
    {
        var access = Consumer.Of(Joke).State("Demo.JokeState");

        Assert.Equal("Topic", access.MemberName("topic"));
        Assert.Null(access.MemberName("Topic"));
    }

    [Fact]
    public void The_emitted_file_for_CSharp_14() => EmittedSnapshot.Match(Consumer.Of(Joke).Generation);

    [Fact]
    public void The_emitted_file_for_CSharp_12() =>
        EmittedSnapshot.Match(Generation.Run(TestCompilation.Create(LanguageVersion.CSharp12, ("State.cs", Joke))));
}
