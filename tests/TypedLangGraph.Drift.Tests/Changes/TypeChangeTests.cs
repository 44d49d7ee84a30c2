using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>A type that changes breaks whoever then meets what it does not expect: clients in answers, servers in requests.</summary>
public sealed class TypeChangeTests
{
    private const string Shaped = """{"type":"object","properties":{"a":{"type":"string"}}}""";

    [Theory]
    [InlineData("""{"type":"string"}""", """{"type":"integer"}""", "string -> integer", true, true)]
    [InlineData("""{"type":"integer"}""", """{"type":"number"}""", "integer -> number", true, false)]
    [InlineData("""{"type":"number"}""", """{"type":"integer"}""", "number -> integer", false, true)]
    [InlineData("""{"type":"string"}""", """{"anyOf":[{"type":"string"},{"type":"boolean"}]}""", "string -> string or boolean", true, false)]
    [InlineData("""{"type":"string"}""", """{"type":"array","items":{"type":"string"}}""", "string -> array", true, true)]
    [InlineData("{}", """{"type":"object"}""", "any JSON -> object", false, true)]
    [InlineData("""{"type":"object"}""", "{}", "object -> any JSON", true, false)]
    [InlineData("""{"type":"string","format":"date-time"}""", """{"type":"string"}""", "string (date-time) -> string", true, false)]
    [InlineData("""{"type":"string"}""", """{"type":"string","format":"uuid"}""", "string -> string (uuid)", false, true)]
    [InlineData("""{"type":"object"}""", Shaped, "object -> object with properties", false, true)]
    [InlineData(Shaped, """{"type":"object"}""", "object with properties -> object", true, false)]
    [InlineData("""{"type":"object"}""", """{"type":"object","additionalProperties":{"type":"string"}}""", "object -> map", false, true)]
    [InlineData(Shaped, """{"type":"object","additionalProperties":{"type":"string"}}""", "object with properties -> map", true, true)]
    public void Of_a_property(string ours, string theirs, string change, bool breaksAnswers, bool breaksRequests)
    {
        Assert.All(Versions.All, version =>
        {
            var (old, changed) = (SmallDocument.ObjectWith(ours), SmallDocument.ObjectWith(theirs));
            Assert.Equal([$"{Effect(breaksAnswers)} type-changed Thing.value: {change}"], Told.OfAnswers(old, changed, version));
            Assert.Equal([$"{Effect(breaksRequests)} type-changed Thing.value: {change}"], Told.OfRequests(old, changed, version));
        });
    }

    [Theory]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """{"type":"array","items":{"type":"integer"}}""", "Thing[]: string -> integer")]
    [InlineData("""{"type":"array"}""", """{"type":"array","items":{"type":"integer"}}""", "Thing[]: any JSON -> integer")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"type":"object","additionalProperties":{"type":"integer"}}""", "Thing{}: string -> integer")]
    public void Of_items_and_values(string ours, string theirs, string change) =>
        Assert.EndsWith($"type-changed {change}", Assert.Single(Told.OfAnswers(ours, theirs, Versions.Newer)));

    [Fact]
    public void What_both_types_share_is_compared_further() => Assert.Equal(
        ["breaking property-removed Thing.a: string", "breaking type-changed GET /things answer: object with properties -> string or object with properties"],
        Told.OfAnswers(
            """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""",
            """{"anyOf":[{"type":"string"},{"type":"object","properties":{"b":{"type":"string"}}}]}""",
            Versions.Newer));

    private static string Effect(bool breaks) => breaks ? "breaking" : "compatible";
}
