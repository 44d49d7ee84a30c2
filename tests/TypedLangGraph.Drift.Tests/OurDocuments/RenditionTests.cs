using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.OurDocuments;

/// <summary>Our own document, spelled as differently as OpenAPI allows, is the same document.</summary>
public sealed class RenditionTests
{
    private readonly JsonObject _rendition = Rendition.Of(OurDocument.Json());

    [Fact]
    public void It_is_no_change() => Assert.Empty(Told.Of(OurDocument.Read(), OurDocument.From(_rendition)));

    [Fact]
    public void It_is_no_change_the_other_way_round() => Assert.Empty(Told.Of(OurDocument.From(_rendition), OurDocument.Read()));

    [Fact]
    public void It_is_spelled_differently_indeed()
    {
        var (ours, rendition) = (OurDocument.Json().ToJsonString(), _rendition.ToJsonString());

        Assert.All(["\"nullable\"", "\"allOf\"", "\"oneOf\"", "\"x-"], word => Assert.True(ours.Contains(word) && !rendition.Contains(word), word));
        Assert.All(["\"anyOf\"", "\"null\"", "Model\""], word => Assert.True(!ours.Contains(word) && rendition.Contains(word), word));
        Assert.True(rendition.Length > ours.Length);
    }

    [Fact]
    public void A_new_operation_a_removed_property_a_new_value_and_a_changed_type_are_these_four()
    {
        var document = OurDocument.Json();
        document["paths"]!["/threads/{thread_id}/labels"] = JsonNode.Parse("""{"get":{"responses":{"204":{"description":"Nothing."}}}}""");
        document.Schema("Assistant")["properties"]!.AsObject().Remove("description");
        document.Schema("RunStatus")["enum"]!.AsArray().Add("on_hold");
        document.Schema("Cron")["properties"]!["schedule"] = JsonNode.Parse("""{"type":"integer","description":"Seconds."}""");

        Assert.Equal(
            [
                "breaking property-removed Assistant.description: string or null",
                "breaking type-changed Cron.schedule: string -> integer",
                "compatible operation-added GET /threads/{thread_id}/labels",
                "compatible enum-value-added RunStatus = \"on_hold\"",
            ],
            Told.Of(OurDocument.Read(), OurDocument.From(Rendition.Of(document))));
    }
}
