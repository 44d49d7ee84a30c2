using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>What requests and answers carry, by media type.</summary>
public sealed class ContentChangeTests
{
    [Fact]
    public void An_answer_in_another_media_type() => Assert.Equal(
        ["breaking content-removed GET /a answer: application/json", "compatible content-added GET /a answer: text/plain"],
        Told.Of(Answer("""{"200":{"content":{"application/json":{}}}}"""), Answer("""{"200":{"content":{"text/plain":{}}}}""")));

    [Fact]
    public void The_status_of_success_does_not_matter() => Assert.Empty(Told.Of(
        Answer("""{"200":{"content":{"application/json":{"schema":{"type":"string"}}}}}"""),
        Answer("""{"201":{"content":{"application/json; charset=utf-8":{"schema":{"type":"string"}}}},"422":{"content":{"text/plain":{}}}}""")));

    [Fact]
    public void Answers_of_several_statuses_are_taken_together() => Assert.Equal(
        ["breaking type-changed GET /a answer: string -> string or integer"],
        Told.Of(
            Answer("""{"200":{"content":{"application/json":{"schema":{"type":"string"}}}}}"""),
            Answer("""{"200":{"content":{"application/json":{"schema":{"type":"string"}}}},"202":{"content":{"application/json":{"schema":{"type":"integer"}}}}}""")));

    [Fact]
    public void Without_a_status_of_success_the_default_counts() => Assert.Empty(Told.Of(
        Answer("""{"200":{"content":{"application/json":{"schema":{"type":"string"}}}}}"""),
        Answer("""{"default":{"content":{"application/json":{"schema":{"type":"string"}}}}}""")));

    [Theory]
    [InlineData("""{"content":{"application/json":{}}}""", "compatible content-added POST /a body: application/json")]
    [InlineData("""{"required":true,"content":{"application/json":{}}}""", "breaking content-added POST /a body: application/json")]
    public void A_new_body_breaks_when_it_is_required(string body, string told) =>
        Assert.Equal([told], Told.Of(Request("{}"), Request("{\"requestBody\":" + body + "}")));

    [Fact]
    public void A_body_that_becomes_required_is_breaking() => Assert.Equal(
        ["breaking required-changed POST /a body: optional -> required"],
        Told.Of(Request("""{"requestBody":{"content":{"application/json":{}}}}"""), Request("""{"requestBody":{"required":true,"content":{"application/json":{}}}}""")));

    [Fact]
    public void A_removed_body_is_breaking() => Assert.Equal(
        ["breaking content-removed POST /a body: application/json"],
        Told.Of(Request("""{"requestBody":{"content":{"application/json":{}}}}"""), Request("{}")));

    private static ApiDocument Answer(string responses) => SmallDocument.OfOperation("get", "/a", "{\"responses\":" + responses + "}");

    private static ApiDocument Request(string operation) => SmallDocument.OfOperation("post", "/a", operation);
}
