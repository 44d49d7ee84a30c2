using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>Any JSON is kept as the text that it came in.</summary>
public sealed class JsonPayloadTests
{
    [Theory]
    [InlineData("1e400")]
    [InlineData("9007199254740993123")]
    [InlineData("2.0")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{ \"a\" : [ 1 , null ] , \"a\" : 2 }")]
    public void The_text_survives_reading_and_writing(string json)
    {
        var body = $$"""{"id":"x","value":{{json}}}""";

        var interrupt = JsonSerializer.Deserialize(body, AgentServerJsonContext.Default.Interrupt)!;

        Assert.Equal(json, interrupt.Value.ToString());
        Assert.Equal(body, JsonSerializer.Serialize(interrupt, AgentServerJsonContext.Default.Interrupt));
    }

    [Fact]
    public void The_default_is_json_null()
    {
        Assert.True(default(JsonPayload).IsNull);
        Assert.Equal("null", default(JsonPayload).ToString());
        Assert.Equal(JsonValueKind.Null, default(JsonPayload).ToElement().ValueKind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("undefined")]
    public void Text_that_is_not_one_json_value_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => JsonPayload.Parse(text));

    [Fact]
    public void A_node_can_be_written_where_a_payload_is_needed()
    {
        JsonPayload payload = new JsonObject { ["model"] = "small", ["seed"] = 7 };

        Assert.Equal("""{"model":"small","seed":7}""", payload.ToString());
        Assert.Equal(7, payload.ToElement().GetProperty("seed").GetInt32());
    }

    [Fact]
    public void An_element_outlives_its_document()
    {
        JsonPayload payload;
        using (var document = JsonDocument.Parse("""{"a":[1,2]}"""))
            payload = JsonPayload.FromElement(document.RootElement.GetProperty("a"));

        Assert.Equal("[1,2]", payload.ToString());
    }

    [Fact]
    public void Payloads_with_the_same_text_are_equal()
    {
        Assert.Equal(JsonPayload.Parse("[1]"), JsonPayload.Parse("[1]"));
        Assert.Equal(JsonPayload.Parse("[1]").GetHashCode(), JsonPayload.Parse("[1]").GetHashCode());
        Assert.NotEqual(JsonPayload.Parse("[1]"), JsonPayload.Parse("[ 1]"));
        Assert.Equal(default, JsonPayload.Parse("null"));
    }
}
