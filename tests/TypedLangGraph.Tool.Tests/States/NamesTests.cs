using System.Text.Json;
using System.Text.Json.Nodes;
using TypedLangGraph.Generators.Tests.Harness;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.States;

/// <summary>Keys become C# names; what cannot be told from the name is said with <c>[JsonPropertyName]</c>.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("created_at", "CreatedAt", false)]
    [InlineData("createdAt", "CreatedAt", true)]
    [InlineData("created-at", "CreatedAt", true)]
    [InlineData("class", "Class", false)]
    [InlineData("2nd try", "_2ndTry", true)]
    [InlineData("名前", "名前", false)]
    [InlineData("größe", "Größe", false)]
    [InlineData("!?", "Value", true)]
    [InlineData("", "Value", true)]
    [InlineData("a\"b\\\n\u2028", "AB", true)]
    [InlineData("ToString", "ToString2", true)]
    [InlineData("AgentState", "AgentState2", true)]
    [InlineData("is_empty", "IsEmpty", false)]
    [InlineData("update", "Update", false)]
    public void A_key(string key, string name, bool isSaid)
    {
        var source = Contract.Of($$"""{"properties":{ {{JsonSerializer.Serialize(key)}}:{"type":"string"} },"type":"object"}""").Source();

        Assert.Contains($" {name} {{ get; init; }}\n", source);
        Assert.Equal(isSaid, source.Contains("[JsonPropertyName(", StringComparison.Ordinal));
        var state = Consumer.Of(source).State("Demo.AgentState");
        var json = new JsonObject { [key] = "x" }.ToJsonString();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(state.Write((object)state.Read(json)))));
    }

    [Fact]
    public void Two_keys_with_one_name_are_numbered_and_keep_their_values()
    {
        var source = Contract.Of("""{"type":"object","properties":{"user_id":{"type":"string"},"userId":{"type":"string"},"user-id":{"type":"string"}}}""").Source();
        var state = Consumer.Of(source).State("Demo.AgentState").Read("""{"user_id":"snake","userId":"camel","user-id":"kebab"}""");

        Assert.Equal(("kebab", "camel", "snake"), ((string)state.UserId, (string)state.UserId2, (string)state.UserId3));
    }

    [Fact]
    public void Keys_of_the_server_itself_are_left_out_and_mentioned()
    {
        var source = Contract.Of("""{"type":"object","properties":{"__interrupt__":{},"topic":{"type":"string"}}}""").Source();

        Assert.Contains("// The key \"__interrupt__\" is the server's own, and no member of the state.\n", source);
        Consumer.Of(source);
    }

    [Fact]
    public void Types_that_the_code_uses_are_not_declared_again()
    {
        var graph = Contract.Of("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","title":"AgentPayload","properties":{"x":{}}}},"agentPayload":{"enum":["on"]}}}""");

        var source = graph.Source();

        Assert.Contains("record AgentPayload\n", source);
        Assert.Contains("enum AgentPayload2\n", source);
        Consumer.Of(source);
    }

    [Fact]
    public void Descriptions_become_comments_that_they_cannot_leave()
    {
        var source = Contract.OfKey("""{"type":"string","description":"Less < than &\n*/ }\r\n\u2028public class Evil;"}""").Source();

        Assert.Contains("    /// <summary>\n    /// Less &lt; than &amp;\n    /// */ }\n    /// public class Evil;\n    /// </summary>\n", source);
        Consumer.Of(source);
    }

    [Theory]
    [InlineData(null, "The server could not tell the schema of this graph's state.")]
    [InlineData("""{"type":"object"}""", "names no keys")]
    [InlineData("""{"anyOf":[{"type":"object"},{"type":"object"}]}""", "names no keys")]
    [InlineData("""{"type":"string"}""", "The state of this graph is no object but a text, which a record cannot hold.")]
    public void Without_keys_the_state_is_empty_and_says_why(string? schema, string why)
    {
        var source = Contract.Of(schema).Source();

        Assert.Contains(why, source.Split('\n').Single(line => line.StartsWith("// ", StringComparison.Ordinal)));
        Assert.EndsWith("public partial record AgentState;\n", source);
        Consumer.Of(source).State("Demo.AgentState").Read("{}");
    }
}
