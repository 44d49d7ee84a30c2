using System.Text.Json;
using TypedLangGraph.Generators.Tests.Harness;

namespace TypedLangGraph.Generators.Tests;

/// <summary>What a reader says when the JSON does not fit.</summary>
public sealed class ErrorTests
{
    private const string Source = """
        using TypedLangGraph; using System.Collections.Generic;
        namespace Demo;
        public record Owner(string Name);
        [GraphState] public partial record S(string Topic, int Count, int? Maybe, Owner Owner, string? Note = null);
        """;

    [Theory]
    [InlineData("""{"count":1,"owner":{"name":"x"}}""", "S.Topic", "topic")]
    [InlineData("""{"topic":"t","owner":{"name":"x"}}""", "S.Count", "count")]
    [InlineData("""{"topic":"t","count":1}""", "S.Owner", "owner")]
    [InlineData("""{"topic":"t","count":1,"owner":{}}""", "Owner.Name", "name")]
    public void A_missing_key_is_named_with_its_member(string json, string member, string key)
    {
        var error = Assert.Throws<GraphStateFormatException>(() => Consumer.Of(Source).State("Demo.S").Read(json));

        Assert.Equal(
            $"The JSON has no key '{key}', which {member} requires. Make the member optional (nullable, or with a default), or send the key.",
            error.Message);
        Assert.Equal(key, error.MissingKey);
    }

    [Theory]
    [InlineData("""{"topic":null}""", "S.Topic")]
    [InlineData("""{"count":null}""", "S.Count")]
    [InlineData("""{"owner":null}""", "S.Owner")]
    [InlineData("""{"owner":{"name":null}}""", "Owner.Name")]
    public void Null_for_a_member_that_cannot_hold_it_is_named(string json, string member)
    {
        var access = Consumer.Of(Source).State("Demo.S");
        var message = $"The JSON has null, but {member} is not nullable. Declare it nullable.";

        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.Read(json)).Message);
        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.ReadUpdate(json)).Message);
    }

    [Theory]
    [InlineData("[]", "Expected an object for S, found an array.")]
    [InlineData("\"x\"", "Expected an object for S, found a string.")]
    [InlineData("null", "Expected an object for S, found null.")]
    public void Something_else_than_an_object(string json, string message)
    {
        var access = Consumer.Of(Source).State("Demo.S");

        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.Read(json)).Message);
        Assert.Equal(message, Assert.Throws<GraphStateFormatException>(() => access.ReadUpdate(json)).Message);
    }

    [Theory]
    [InlineData("""{"topic":""")]
    [InlineData("""{"topic" 1}""")]
    [InlineData("""{"other":[1,}""")]
    public void Broken_JSON_stays_what_it_is(string json)
    {
        var access = Consumer.Of(Source).State("Demo.S");

        Assert.ThrowsAny<JsonException>(() => access.Read(json));
    }
}
