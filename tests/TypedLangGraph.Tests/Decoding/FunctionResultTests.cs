using System.Text;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Tests.Decoding;

/// <summary>Graphs made of functions return anything: objects are read as state, everything else keeps its JSON under the function's name.</summary>
public sealed class FunctionResultTests
{
    [Theory]
    [InlineData("updates", """{"step":2}""", "function result step 2")]
    [InlineData("updates", """{"step":"a"}""", "function result step \"a\"")]
    [InlineData("updates", """{"step":[1,{"topic":"a"}]}""", "function result step [1,{\"topic\":\"a\"}]")]
    [InlineData("updates", """{"step":false,"__metadata__":{"cached":true}}""", "function result step cached false")]
    [InlineData("updates", """{"step":{"topic":"a"}}""", "updates step 0/1 {\"topic\":\"a\"}")]
    [InlineData("updates", """{"step":null}""", "updates step 0/1 {}")]
    [InlineData("updates", """{"step":[{"topic":"a"},null]}""", "updates step 0/2 {\"topic\":\"a\"}", "updates step 1/2 {}")]
    [InlineData("updates", """{"step":1,"other":{"topic":"a"}}""", "function result step 1", "updates other 0/1 {\"topic\":\"a\"}")]
    [InlineData("updates|inner:1", """{"step":[1]}""", "subgraph updates step 0/1 [1]")]
    [InlineData("values", "\"done\"", "function result - \"done\"")]
    [InlineData("values", "null", "function result - null")]
    [InlineData("values", "[1,2]", "function result - [1,2]")]
    [InlineData("values|inner:1", "3", "subgraph values 3")]
    public async Task Results_that_are_no_objects_keep_their_json(string name, string data, params string[] expected)
    {
        var lines = await Recording.PlayAsync<JokeState>(new MemoryStream(Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n")));

        Assert.Equal(expected, lines.Select(line => line[(line.IndexOf('>', StringComparison.Ordinal) + 2)..]));
    }
}
