using TypedLangGraph.Contracts.Json;

namespace TypedLangGraph.Tool.Tests.Contracts;

/// <summary>The JSON reader of the contracts: strict, with the place of each problem.</summary>
public sealed class JsonTests
{
    [Theory]
    [InlineData("""{"a":[1,-0.5,1e3,true,false,null,"x"],"b":{}}""")]
    [InlineData("""[]""")]
    [InlineData("\"\\u00e9\\ud83e\\udd9c\\n\\\"\\\\\\/\"")]
    [InlineData(" \t\r\n 0 ")]
    [InlineData("\uFEFF{}")]
    public void Reads_what_System_Text_Json_reads(string json) =>
        Assert.True(System.Text.Json.JsonElement.DeepEquals(
            System.Text.Json.JsonElement.Parse(json.TrimStart('\uFEFF')), System.Text.Json.JsonElement.Parse(CanonicalJson.Write(JsonParser.Parse(json)))));

    [Theory]
    [InlineData("", "line 1, column 1: a JSON value is expected")]
    [InlineData("{\n  \"a\" 1}", "line 2, column 7: ':' is expected")]
    [InlineData("[1,]", "line 1, column 4: a JSON value is expected")]
    [InlineData("[1 2]", "line 1, column 4: ']' is expected")]
    [InlineData("01", "line 1, column 2: there is more text behind the JSON value")]
    [InlineData("1.", "line 1, column 3: a JSON value is expected")]
    [InlineData("nul", "line 1, column 1: a JSON value is expected")]
    [InlineData("\"a", "line 1, column 3: the text ends within a string")]
    [InlineData("\"\n\"", "line 1, column 2: a control character stands within a string")]
    [InlineData("\"\\x\"", "line 1, column 3: this escape is not known in JSON")]
    [InlineData("\"\\u12g4\"", "line 1, column 3: this escape is not known in JSON")]
    public void Tells_where_a_text_is_no_JSON(string json, string message) =>
        Assert.Equal(message, Assert.Throws<JsonFormatException>(() => JsonParser.Parse(json)).Message);

    [Fact]
    public void Refuses_what_is_nested_too_deeply() =>
        Assert.Contains("nested deeper than 200 levels", Assert.Throws<JsonFormatException>(() => JsonParser.Parse(new string('[', 100_000))).Message);

    [Fact]
    public void The_last_of_equal_names_wins() => Assert.Equal("""{ "a": 2 }""", JsonParser.Parse("""{"a":1,"a":2}""").ToString());

    [Fact]
    public void Writes_what_a_reviewer_could_not_see_as_an_escape() =>
        Assert.Equal("\"\\u202e\\u2028\\ud800\\u0001é🦜\"", JsonValue.String("\u202e\u2028\ud800\u0001é🦜").ToString());
}
