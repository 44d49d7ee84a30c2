using Microsoft.CodeAnalysis.CSharp;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests.Contracts;

/// <summary>Which states a contract fills, and with what.</summary>
public sealed class FilledStateTests
{
    private static readonly TextFile Agent = Contract.Of(Contract.Properties(
        """
        "topic": {"type": "string", "description": "What the joke is about."},
        "score": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "owner": {"type": "object", "properties": {"name": {"type": "string"}, "age": {"type": "integer"}}, "required": ["name"]},
        "status": {"enum": ["draft", "in-review"]}
        """));

    private const string Values = """{"topic":"cats","score":3,"tags":["a"],"owner":{"name":"Zoë","age":null},"status":"in-review"}""";

    [Fact]
    public void An_empty_state_gets_the_members_of_the_schema()
    {
        var access = Contract.Consumer(Agent).State("Demo.AgentState");
        var state = access.Read(Values);

        Assert.Equal("cats", (string)state.Topic);
        Assert.Equal(3L, (long?)state.Score);
        Assert.Equal(["a"], (IReadOnlyList<string>)state.Tags);
        Assert.Equal("Zoë", (string)state.Owner.Name);
        Assert.Equal("InReview", (string)state.Status.ToString());
        Assert.Equal("Topic", access.MemberName("topic"));
    }

    [Fact]
    public void An_update_has_the_keys_that_were_written()
    {
        var access = Contract.Consumer(Agent).State("Demo.AgentState");
        var update = access.ReadUpdate("""{"score":null}""");

        Assert.True((bool)update.Score.HasValue);
        Assert.False((bool)update.Topic.HasValue);
        Assert.Equal("""{"score":null}""", access.WriteUpdate((object)update));
    }

    [Fact]
    public void Absent_keys_leave_null_and_empty_lists()
    {
        var state = Contract.Consumer(Agent).State("Demo.AgentState").Read("{}");

        Assert.Null((string?)state.Topic);
        Assert.Null((long?)state.Score);
        Assert.Empty((IReadOnlyList<string>)state.Tags);
    }

    [Fact]
    public void The_consumer_names_the_members_the_types_and_the_nodes()
    {
        var consumer = Contract.Consumer(Contract.Pulled("joke"), """
            using TypedLangGraph;
            namespace Demo;
            [GraphState("joke")] public partial record JokeState;
            public static class Program
            {
                public static string Pattern(JokeState state) => state is { Topic: var topic } ? topic + JokeNodes.GenerateJoke : JokeNodes.GraphId;
                public static object Input() => new JokeState.Update { Topic = "ice cream" };
                public static bool IsJoke(UpdatesChunk<JokeState> chunk) => chunk is { Node: JokeNodes.RefineTopic };
            }
            """);

        Assert.Equal("catsgenerate_joke", consumer.Call("Demo.Program", "Pattern", (object)consumer.State("Demo.JokeState").Read("""{"topic":"cats"}""")));
        Assert.Equal("""{"topic":"ice cream"}""", consumer.State("Demo.JokeState").WriteUpdate(consumer.Call("Demo.Program", "Input")!));
    }

    [Fact]
    public void CSharp_14_has_the_members_on_updates()
    {
        var consumer = Harness.Consumer.Of(LanguageVersion.CSharp14, [Contract.Pulled("joke")], ("State.cs", """
            using TypedLangGraph;
            namespace Demo;
            [GraphState("joke")] public partial record JokeState;
            public static class Program
            {
                public static object Input() => new StateUpdate<JokeState> { Topic = "ice cream" };
            }
            """));

        Assert.Equal("""{"topic":"ice cream"}""", consumer.State("Demo.JokeState").WriteUpdate(consumer.Call("Demo.Program", "Input")!));
    }

    [Theory]
    [InlineData("public partial record AgentState;", true)]
    [InlineData("public partial record AgentState { }", true)]
    [InlineData("public partial record AgentState { public bool IsDone => true; public static int Count; private int Twice() => 2; }", true)]
    [InlineData("public sealed partial class AgentState;", true)]
    [InlineData("public partial struct AgentState;", true)]
    [InlineData("public readonly partial record struct AgentState;", true)]
    [InlineData("public partial record AgentState : Base; public record Base;", true)]
    [InlineData("public partial record AgentState(string? Topic);", false)]
    [InlineData("public partial record AgentState { public string? Topic { get; init; } }", false)]
    [InlineData("public partial record AgentState : Base; public record Base { public string? Topic { get; init; } }", false)]
    public void A_state_is_filled_that_declares_no_members(string declaration, bool isFilled)
    {
        var consumer = Contract.Consumer(Agent, "using TypedLangGraph; namespace Demo; [GraphState(\"agent\")] " + declaration);

        Assert.Equal(isFilled ? "Score" : null, consumer.State("Demo.AgentState").MemberName("score"));
        Assert.Equal("cats", (string)consumer.State("Demo.AgentState").Read(isFilled ? Values : """{"topic":"cats"}""").Topic);
    }

    [Theory]
    [InlineData("[GraphState(\"agent\", FillFromContract = false)]", "public partial record AgentState;")]
    [InlineData("[GraphState(\"other\")]", "public partial record AgentState;")]
    [InlineData("[GraphState]", "public partial record AgentState;")]
    [InlineData("[GraphState(\"\")]", "public partial record AgentState;")]
    [InlineData("[GraphState(FillFromContract = true)]", "public partial record AgentState;")]
    public void Others_stay_as_they_are_declared(string attribute, string declaration) =>
        Assert.Null(Contract.Consumer(Agent, "using TypedLangGraph; namespace Demo; " + attribute + declaration).State("Demo.AgentState").MemberName("topic"));

    [Fact]
    public void Declared_members_win_and_the_rest_is_added()
    {
        var access = Contract.Consumer(Agent, """
            using System.Collections.Immutable;
            using System.Text.Json.Serialization;
            using TypedLangGraph;
            namespace Demo;
            [GraphState("agent", FillFromContract = true)]
            public partial record AgentState(string Topic)
            {
                public ImmutableArray<string> Tags { get; init; } = [];
                [JsonPropertyName("score")] public required double Rating { get; init; }
                [JsonIgnore] public string? Status => Owner?.Name;
            }
            """).State("Demo.AgentState");
        var state = access.Read(Values);

        Assert.Equal(3.0, (double)state.Rating);
        Assert.Equal("Zoë", (string)state.Status);
        Assert.Equal(["owner", "score", "tags", "topic"], new[] { "owner", "score", "status", "tags", "topic" }.Where(key => access.MemberName(key) is not null));
        Assert.ThrowsAny<Exception>(() => access.Read("""{"topic":"cats"}"""));
    }

    [Fact]
    public void A_declared_member_may_have_a_type_that_the_contract_gives()
    {
        var consumer = Contract.Consumer(Agent, """
            using System.Collections.Generic;
            using TypedLangGraph;
            namespace Demo;
            [GraphState("agent", FillFromContract = true)]
            public partial record AgentState
            {
                public required AgentOwner Owner { get; init; }
            }
            [GraphState]
            public partial record Team(IReadOnlyList<AgentState.AgentOwner> Members, AgentState Last);
            """);

        Assert.Equal("Zoë", (string)consumer.State("Demo.AgentState").Read(Values).Owner.Name);
        Assert.Equal("Zoë", (string)consumer.State("Demo.Team").Read($$"""{"members":[{"name":"Zoë"}],"last":{{Values}} }""").Members[0].Name);
    }

    [Theory]
    [InlineData("public partial class Outer { internal partial interface IInner { [GraphState(\"agent\")] public partial record AgentState; } }", "Outer+IInner+AgentState")]
    [InlineData("[GraphState(\"agent\")] public partial record @class;", "class")]
    [InlineData("namespace @event.Inner { [GraphState(\"agent\")] public partial record AgentState; }", "event.Inner.AgentState")]
    [InlineData("public class Message; public class Guid; namespace System2 { } [GraphState(\"agent\")] public partial record AgentState;", "AgentState")]
    [InlineData("[GraphState(\"agent\")] public partial record AgentOwner;", "AgentOwner")]
    [InlineData("[GraphState(\"agent\")] public partial record Topic;", "Topic")]
    public void Wherever_it_stands_and_whatever_it_is_called(string source, string typeName) =>
        Assert.NotNull((object?)Contract.Consumer(Agent, "using TypedLangGraph; " + source).State(typeName).Read(Values));

    [Fact]
    public void A_generic_state_is_filled_too() =>
        Assert.Equal("Zoë", (string)Contract.Consumer(Agent, "using TypedLangGraph; namespace Demo; [GraphState(\"agent\")] public partial record AgentState<T>;")
            .State("Demo.AgentState`1", typeof(int)).Read(Values).Owner.Name);

    [Fact]
    public void The_naming_policy_is_that_of_the_state()
    {
        var access = Contract.Consumer(
            Contract.Of(Contract.Properties("""
                "createdAt": {"type": "string", "format": "date-time"}, "by_key": {"additionalProperties": {"type": "object", "properties": {"firstName": {"type": "string"}}}, "type": "object"}
                """)),
            "using TypedLangGraph; namespace Demo; [GraphState(\"agent\", NamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)] public partial record AgentState;")
            .State("Demo.AgentState");

        var state = access.Read("""{"createdAt":"2025-01-02T03:04:05Z","by_key":{"a":{"firstName":"Zoë"}}}""");
        Assert.Equal(2025, (int)state.CreatedAt.Year);
        Assert.Equal("Zoë", (string)state.ByKey["a"].FirstName);
    }

    [Fact]
    public void Two_states_of_one_graph_have_types_of_their_own()
    {
        var consumer = Contract.Consumer(Agent, """
            using TypedLangGraph; namespace Demo;
            [GraphState("agent")] public partial record First;
            [GraphState("agent")] public partial record Second;
            """);

        Assert.Equal("Zoë", (string)consumer.State("Demo.First").Read(Values).Owner.Name);
        Assert.NotEqual(consumer.Type("Demo.First+AgentOwner"), consumer.Type("Demo.Second+AgentOwner"));
    }

    [Fact]
    public void The_comments_come_from_the_contract()
    {
        var members = Text(Contract.Consumer(Agent), ".members.g.cs");

        Assert.Contains("/// What the joke is about.\n    /// The key `topic` of the graph `agent`.\n", members, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The key `score` of the graph `agent`.</summary>\n", members, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The state of the graph `agent`.</summary>\npartial record AgentState\n", members, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_of_the_declaration_stays_alone() =>
        Assert.DoesNotContain(
            "The state of the graph",
            Text(Contract.Consumer(Agent, "using TypedLangGraph; namespace Demo;\n/// <summary>Mine.</summary>\n[GraphState(\"agent\")] public partial record AgentState;"), ".members.g.cs"),
            StringComparison.Ordinal);

    [Fact]
    public void The_emitted_files() => EmittedSnapshot.Match(Contract.Consumer(Contract.Pulled("rich"), "using TypedLangGraph; namespace Demo; [GraphState(\"rich\")] public partial record RichState;").Generation);

    private static string Text(Consumer consumer, string ending) =>
        consumer.Generation.Sources.Single(source => source.HintName.EndsWith(ending, StringComparison.Ordinal)).SourceText.ToString();
}
