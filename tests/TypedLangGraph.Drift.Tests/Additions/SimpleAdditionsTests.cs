using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Additions;
using TypedLangGraph.Drift.Comparison;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Tests.Support;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Additions;

/// <summary>What needs no thought is written into our document; the rest is left alone.</summary>
public sealed class SimpleAdditionsTests
{
    private const string Thing = """{"type":"object","properties":{"id":{"type":"string"}}}""";

    [Theory]
    [InlineData("""{"type":["string","null"]}""", """{"type":"string","nullable":true}""")]
    [InlineData("""{"type":"string","format":"date-time"}""", """{"type":"string","format":"date-time"}""")]
    [InlineData("""{"type":"integer"}""", """{"type":"integer","format":"int32"}""")]
    [InlineData("""{"type":"number"}""", """{"type":"number","format":"double"}""")]
    [InlineData("""{"type":"boolean"}""", """{"type":"boolean"}""")]
    public void A_plain_property_is_added(string theirs, string added)
    {
        var ours = SmallDocument.Answering(Thing);
        var changed = """{"type":"object","properties":{"id":{"type":"string"},"new":SCHEMA}}""".Replace("SCHEMA", theirs);

        Assert.Equal(1, Add(ours, SmallDocument.Answering(changed, Versions.Newer)));

        var property = ours.Resolve("#/components/schemas/Thing/properties/new").AsObject();
        Assert.True(property.Remove("description", out var description));
        Assert.Equal("Not described yet: the server's own document has it.", (string?)description);
        Assert.Equal(added, property.ToJsonString());
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"id":{"type":"string"},"new":{"type":"array","items":{"type":"string"}}}}""")]
    [InlineData("""{"type":"object","properties":{"id":{"type":"string"},"new":{"type":"string","enum":["a"]}}}""")]
    [InlineData("""{"type":"object","properties":{}}""")]
    [InlineData("""{"type":"object","properties":{"id":{"type":"integer"}}}""")]
    public void What_needs_thought_is_not(string theirs)
    {
        var ours = SmallDocument.Answering(Thing);
        var before = ours.Write();

        Assert.Equal(0, Add(ours, SmallDocument.Answering(theirs, Versions.Newer)));

        Assert.Equal(before, ours.Write());
    }

    [Fact]
    public void A_property_that_requests_have_to_have_is_not_added()
    {
        const string Changed = """{"type":"object","required":["new"],"properties":{"id":{"type":"string"},"new":{"type":"string"}}}""";

        Assert.Equal(0, Add(SmallDocument.Taking(Thing), SmallDocument.Taking(Changed, Versions.Newer)));
    }

    [Fact]
    public void Our_document_gets_the_lines_that_are_new_and_keeps_all_others()
    {
        var (ours, theirs) = (OurDocument.Read(), OurDocument.Json());
        theirs.Schema("Run")["properties"]!["held_by"] = JsonNode.Parse("""{"type":"string"}""");
        theirs.Schema("RunStatus")["enum"]!.AsArray().Add("on_hold");

        Assert.Equal(2, Add(ours, OurDocument.From(Rendition.Of(theirs))));

        var (before, after) = (Lines(File.ReadAllText(SpecFolder.Document)), Lines(ours.Write()));
        Assert.Equal(["\"held_by\": {", "\"on_hold\""], after.Except(before).Where(line => !line.Contains("Not described yet", StringComparison.Ordinal)));
        Assert.Empty(before.Except(after));
        Assert.Empty(Told.Of(ours, OurDocument.From(theirs)));
    }

    private static string[] Lines(string json) => [.. json.Split('\n').Select(line => line.Trim().TrimEnd(',')).Where(line => line.Length > 0)];

    private static int Add(ApiDocument ours, ApiDocument theirs) =>
        new SimpleAdditions(ours).Add(FindingGroups.Of(DocumentComparer.Compare(ours, theirs)));
}
