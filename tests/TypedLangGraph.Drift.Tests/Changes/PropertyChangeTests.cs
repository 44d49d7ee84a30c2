using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>Properties that come, go, or become required.</summary>
public sealed class PropertyChangeTests
{
    private const string Thing = """{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"size":{"type":"integer","nullable":true}}}""";
    private const string WithColor = """{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"size":{"type":["integer","null"]},"color":{"type":"string"}}}""";
    private const string WithRequiredColor = """{"type":"object","required":["id","color"],"properties":{"id":{"type":"string"},"size":{"type":["integer","null"]},"color":{"type":"string"}}}""";
    private const string WithoutSize = """{"type":"object","required":["id"],"properties":{"id":{"type":"string"}}}""";
    private const string AllOptional = """{"type":"object","properties":{"id":{"type":"string"},"size":{"type":["integer","null"]}}}""";
    private const string AllRequired = """{"type":"object","required":["id","size"],"properties":{"id":{"type":"string"},"size":{"type":["integer","null"]}}}""";

    [Fact]
    public void A_new_property_of_an_answer_is_compatible() =>
        Assert.Equal(["compatible property-added Thing.color: string, required"], Told.OfAnswers(Thing, WithRequiredColor, Versions.Newer));

    [Fact]
    public void A_new_optional_property_of_a_request_is_compatible() =>
        Assert.Equal(["compatible property-added Thing.color: string, optional"], Told.OfRequests(Thing, WithColor, Versions.Newer));

    [Fact]
    public void A_new_required_property_of_a_request_is_breaking() =>
        Assert.Equal(["breaking property-added Thing.color: string, required"], Told.OfRequests(Thing, WithRequiredColor, Versions.Newer));

    [Theory]
    [ClassData(typeof(Versions))]
    public void A_removed_property_of_an_answer_is_breaking(string version) =>
        Assert.Equal(["breaking property-removed Thing.size: integer or null"], Told.OfAnswers(Thing, WithoutSize, version));

    [Theory]
    [ClassData(typeof(Versions))]
    public void A_removed_property_of_a_request_is_breaking(string version) =>
        Assert.Equal(["breaking property-removed Thing.size: integer or null"], Told.OfRequests(Thing, WithoutSize, version));

    [Fact]
    public void An_answer_may_send_always_what_we_take_for_optional() =>
        Assert.Equal(["compatible required-changed Thing.size: optional -> required"], Told.OfAnswers(Thing, AllRequired, Versions.Newer));

    [Fact]
    public void An_answer_must_not_leave_out_what_we_require() =>
        Assert.Equal(["breaking required-changed Thing.id: required -> optional"], Told.OfAnswers(Thing, AllOptional, Versions.Newer));

    [Fact]
    public void A_request_must_not_require_what_we_may_leave_out() =>
        Assert.Equal(["breaking required-changed Thing.size: optional -> required"], Told.OfRequests(Thing, AllRequired, Versions.Newer));

    [Fact]
    public void A_request_may_let_be_left_out_what_we_always_send() =>
        Assert.Equal(["compatible required-changed Thing.id: required -> optional"], Told.OfRequests(Thing, AllOptional, Versions.Newer));

    [Theory]
    [InlineData("""{"type":"array","items":THING}""", "Thing[]")]
    [InlineData("""{"type":"object","additionalProperties":THING}""", "Thing{}")]
    [InlineData("""{"type":"object","properties":{"inner":THING}}""", "Thing.inner")]
    [InlineData("""{"anyOf":[{"type":"string"},THING]}""", "Thing")]
    [InlineData("""{"allOf":[THING,{"type":"object","properties":{"other":{"type":"string"}}}]}""", "Thing")]
    public void A_change_is_found_wherever_the_schema_is_used(string outer, string place) => Assert.Equal(
        [$"breaking property-removed {place}.size: integer or null"],
        Told.OfAnswers(outer.Replace("THING", Thing), outer.Replace("THING", WithoutSize), Versions.Newer));
}
