using System.Text.Json;
using TypedLangGraph.Generators.Parsing;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>From C# names to JSON keys, and names that need care in emitted code.</summary>
public sealed class NamingTests
{
    private static readonly (NamingPolicy Ours, JsonNamingPolicy Theirs)[] Policies =
    [
        (NamingPolicy.CamelCase, JsonNamingPolicy.CamelCase),
        (NamingPolicy.SnakeCaseLower, JsonNamingPolicy.SnakeCaseLower),
        (NamingPolicy.SnakeCaseUpper, JsonNamingPolicy.SnakeCaseUpper),
        (NamingPolicy.KebabCaseLower, JsonNamingPolicy.KebabCaseLower),
        (NamingPolicy.KebabCaseUpper, JsonNamingPolicy.KebabCaseUpper),
    ];

    [Theory]
    [InlineData("Topic")]
    [InlineData("URL")]
    [InlineData("URLValue")]
    [InlineData("MyURL")]
    [InlineData("Sha512Hash")]
    [InlineData("IsJSONProperty")]
    [InlineData("already_snake")]
    [InlineData("Already_Snake")]
    [InlineData("_private")]
    [InlineData("__A")]
    [InlineData("X1Y2")]
    [InlineData("A")]
    [InlineData("ÄpfelÜber")]
    [InlineData("Straße")]
    [InlineData("ǅabc")]
    [InlineData("日本語")]
    public void Keys_are_those_of_the_policies_of_System_Text_Json(string name) =>
        Assert.All(Policies, policy => Assert.Equal(policy.Theirs.ConvertName(name), policy.Ours.Convert(name)));

    [Fact]
    public void Keys_of_random_names_are_those_of_the_policies_of_System_Text_Json()
    {
        const string Alphabet = "aAbBzZ019_ éÉßǅ日-.";
        var random = new Random(20241121);
        for (var i = 0; i < 20_000; i++)
        {
            var name = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (var (ours, theirs) in Policies)
                Assert.True(theirs.ConvertName(name) == ours.Convert(name), $"{ours}: \"{name}\" is {theirs.ConvertName(name)}, not {ours.Convert(name)}");
        }
    }

    [Fact]
    public void The_policy_of_the_attribute_and_the_name_of_the_member()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph; using System.Text.Json.Serialization;
            [GraphState(NamingPolicy = JsonKnownNamingPolicy.CamelCase)] public partial record A(int FirstValue, [property: JsonPropertyName("x y\"z")] int Second);
            [GraphState(NamingPolicy = JsonKnownNamingPolicy.Unspecified)] public partial record B(int FirstValue);
            [GraphState("agent")] public partial record C(int FirstValue, [property: JsonPropertyName("日本")] int Second);
            """);

        Assert.Equal("""{"firstValue":1,"x y\"z":2}""", consumer.State("A").Write((object)consumer.State("A").Read("""{"firstValue":1,"x y\"z":2}""")));
        Assert.Equal("""{"FirstValue":1}""", consumer.State("B").Write((object)consumer.State("B").Read("""{"FirstValue":1}""")));
        Assert.Equal("""{"first_value":1,"日本":2}""", consumer.State("C").Write((object)consumer.State("C").Read("""{"first_value":1,"日本":2}""")));
    }

    [Fact]
    public void Ignored_members_and_conditions()
    {
        var access = Consumer.Of("""
            using TypedLangGraph; using System.Text.Json.Serialization;
            [GraphState]
            public partial record S
            {
                [JsonIgnore] public string? A { get; init; } = "kept";
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? B { get; init; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int C { get; init; }
                [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int? D { get; init; }
            }
            """).State("S");

        var state = access.Read("""{"a":"x","b":null,"c":0,"d":null}""");
        Assert.Equal("kept", (string)state.A);
        Assert.Equal("""{"d":null}""", access.Write((object)state));
        Assert.Equal("""{"b":"b","c":1,"d":2}""", access.Write((object)access.Read("""{"b":"b","c":1,"d":2}""")));
        Assert.Null(access.MemberName("a"));
    }

    [Fact]
    public void Keywords_as_names()
    {
        var access = Consumer.Of("""
            using TypedLangGraph;
            namespace @namespace.@class
            {
                public enum @enum { @int, @new }
                public record @struct(int @if);
                [GraphState]
                public partial record @record_(int @class, string? @event, @enum @default, @struct @this, int value, int update, int reader, int writer, int key, int present0)
                {
                    public string? field { get; init; }
                    public string? @required { get; set; } = "r";
                }
            }
            """).State("namespace.class.record_");
        const string Json = """{"class":1,"event":"e","default":"new","this":{"if":2},"value":3,"update":4,"reader":5,"writer":6,"key":7,"present0":8,"field":"f","required":"q"}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
        Assert.Equal(Json, access.WriteUpdate((object)access.ReadUpdate(Json)));
    }

    [Fact]
    public void Names_that_the_update_class_uses_itself()
    {
        var consumer = Consumer.Of("""
            using TypedLangGraph;
            [GraphState]
            public partial record S(int Update, int IsEmpty, int Members, int WriteTo, int GraphStateJson, int Typed)
            {
                public int StateUpdate { get; set; }
            }
            [GraphState] public partial record Update(int A);
            """);
        var access = consumer.State("S");
        const string Json = """{"update":1,"is_empty":2,"members":3,"write_to":4,"graph_state_json":5,"typed":6,"state_update":7}""";

        Assert.Equal(Json, access.Write((object)access.Read(Json)));
        var update = access.ReadUpdate(Json);
        Assert.Equal(Json, access.WriteUpdate((object)update));
        Assert.Equal("GraphStateUpdate", ((object)update).GetType().Name);
        Assert.Equal(2, (int)update.IsEmptyMember.Value);
        Assert.Equal("StateUpdate", ((object)consumer.State("Update").ReadUpdate("{}")).GetType().Name);
    }
}
