using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>Keys that a type does not know, where a member has <c>[JsonExtensionData]</c>.</summary>
public sealed class ExtensionDataTests
{
    private const string Json = """{"topic":"t","new":{"a":[1,null]},"other":null,"é\n":1.50}""";

    [Theory]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; }")]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonElement> More { get; set; } = [];")]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonElement> More { get; } = [];")]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonElement>? More { get; init; }")]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonElement> More { get; init; } = new() { [\"x\"] = default };")]
    [InlineData("[JsonExtensionData] public required IDictionary<string, JsonElement> More { get; init; }")]
    [InlineData("[JsonExtensionData] public IReadOnlyDictionary<string, JsonElement>? More { get; init; }")]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonElement>? More;")]
    [InlineData("[JsonExtensionData] internal Dictionary<string, JsonElement>? More { get; set; }")]
    [InlineData("[JsonExtensionData] public SortedDictionary<string, JsonPayload>? More { get; set; }")]
    [InlineData("[JsonExtensionData] public Dictionary<string, object?>? More { get; set; }")]
    [InlineData("[JsonExtensionData] public IDictionary<string, object?> More { get; } = new Dictionary<string, object?>();")]
    [InlineData("[JsonExtensionData] public Dictionary<string, JsonNode?>? More { get; set; }")]
    [InlineData("[JsonExtensionData] public JsonObject? More { get; set; }")]
    [InlineData("[JsonExtensionData] public JsonObject More { get; set; } = [];")]
    public void Unknown_keys_are_kept_and_written_back(string member)
    {
        var access = State("record S { public string? Topic { get; init; } " + member + " }");

        Assert.Equal(Sorted(Json), Sorted(access.Write((object)access.Read(Json))));
        Assert.Equal(Sorted(Json), Sorted(access.WriteUpdate((object)access.ReadUpdate(Json))));
        Assert.Equal("""{"topic":"t"}""", access.WriteUpdate((object)access.ReadUpdate("""{"topic":"t"}""")));
        Assert.Equal("""{"topic":null,"a":1}""", access.Write((object)access.Read("""{"a":1}""")));
    }

    [Theory]
    [InlineData("[property: JsonExtensionData] Dictionary<string, JsonElement> More", false)]
    [InlineData("[property: JsonExtensionData] IDictionary<string, JsonElement>? More", true)]
    [InlineData("[property: JsonExtensionData] JsonObject? More = null", true)]
    public void A_parameter_takes_them(string parameter, bool isNullWithoutAny)
    {
        var access = State("record S(string? Topic, " + parameter + ");");

        Assert.Equal(Sorted(Json), Sorted(access.Write((object)access.Read(Json))));
        Assert.Equal(isNullWithoutAny, (object?)access.Read("""{"topic":"t"}""").More is null);
    }

    [Fact]
    public void An_update_without_unknown_keys_has_none_set()
    {
        var access = State("record S { public string? Topic { get; init; } [JsonExtensionData] public JsonObject? More { get; set; } }");

        Assert.False((bool)access.ReadUpdate("""{"topic":"t"}""").More.HasValue);
        Assert.False((bool)access.ReadUpdate("""{"a":1}""").IsEmpty);
        Assert.True((bool)access.ReadUpdate("{}").IsEmpty);
        Assert.True((bool)access.ReadUpdate("""{"__interrupt__":[]}""").IsEmpty);
    }

    [Fact]
    public void What_the_server_puts_beside_a_state_is_no_part_of_it()
    {
        var access = State("record S { [JsonExtensionData] public JsonObject? More { get; set; } public N? N { get; init; } } public class N { [JsonExtensionData] public JsonObject? More { get; set; } }");

        Assert.Equal("""{"n":{"__interrupt__":2}}""", access.Write((object)access.Read("""{"__interrupt__":1,"n":{"__interrupt__":2}}""")));
    }

    [Fact]
    public void The_last_of_equal_keys_wins()
    {
        var access = State("record S { [JsonExtensionData] public Dictionary<string, JsonElement>? More { get; set; } }");

        Assert.Equal("""{"a":2}""", access.Write((object)access.Read("""{"a":1,"\u0061":2}""")));
    }

    [Fact]
    public void A_key_of_another_member_is_not_written_twice()
    {
        var consumer = Consumer.Of(Usings + """
            [GraphState] public partial record S
            {
                public string? Topic { get; init; }
                [JsonExtensionData] public Dictionary<string, object?>? More { get; set; }
                public static S Of(string key, object? value) => new() { More = new() { [key] = value } };
            }
            """);
        var access = consumer.State("S");

        Assert.Equal("""{"topic":null,"a":true}""", access.Write(consumer.Call("S", "Of", "a", true)!));
        Assert.Equal("""{"topic":null,"a":1.5}""", access.Write(consumer.Call("S", "Of", "a", 1.5m)!));
        Assert.Equal(
            "S.More holds the key 'topic', which belongs to another member. Set that member instead.",
            Assert.Throws<GraphStateFormatException>(() => access.Write(consumer.Call("S", "Of", "topic", "x")!)).Message);
        Assert.Contains("DateTime cannot be written", Assert.Throws<GraphStateFormatException>(() => access.Write(consumer.Call("S", "Of", "a", DateTime.UnixEpoch)!)).Message, StringComparison.Ordinal);
    }

    private const string Usings = """
        using System.Collections.Generic; using System.Text.Json; using System.Text.Json.Nodes; using System.Text.Json.Serialization; using TypedLangGraph;

        """;

    private static IStateAccess State(string declaration) => Consumer.Of(Usings + "[GraphState] public partial " + declaration).State("S");

    private static string Sorted(string json)
    {
        var properties = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject();
        return string.Join(", ", properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => property.Key + "=" + (property.Value?.ToJsonString() ?? "null")));
    }
}
