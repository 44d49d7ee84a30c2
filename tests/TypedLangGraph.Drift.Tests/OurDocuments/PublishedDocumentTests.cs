using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Comparison;
using TypedLangGraph.Drift.Known;
using TypedLangGraph.Drift.Reports;
using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.OurDocuments;

/// <summary>
/// The description that the makers of the server publish, of server 0.7.70. It is theirs and not part of this repository: the tests run where it
/// lies in a folder shared/spec beside or above the repository, or where AGENT_SERVER_OPENAPI names its file.
/// </summary>
public sealed class PublishedDocumentTests
{
    private static readonly HashSet<string> Answered = ["Assistant", "Thread", "ThreadState", "Run", "Cron", "Item"];

    private readonly KnownDifferences _known =
        KnownDifferences.Parse(File.ReadAllText(RepositoryFile.Find(RepositoryFile.KnownDifferences)), "known-differences.json");

    [Fact]
    public void Only_known_differences_remain_and_all_of_them()
    {
        var report = DriftReport.Of(OurDocument.Read(), OurDocument.From(PublishedDocument.Read()), _known);

        Assert.Empty(report.Changes.Select(Told.Line));
        Assert.Empty(report.Unused);
        Assert.True(report.Known.Count > 100);
    }

    [Fact]
    public void A_new_operation_a_removed_property_a_new_value_and_a_changed_type_are_these_four()
    {
        var published = PublishedDocument.Read();
        published["paths"]!["/threads/{thread_id}/labels"] = JsonNode.Parse("""{"get":{"responses":{"204":{"description":"Nothing."}}}}""");
        published.Schema("Assistant")["properties"]!.AsObject().Remove("name");
        published.Schema("Run")["properties"]!["status"]!["enum"]!.AsArray().Add("on_hold");
        published.Schema("Cron")["properties"]!["schedule"] = JsonNode.Parse("""{"type":"integer"}""");

        Assert.Equal(
            [
                "breaking property-removed Assistant.name, AssistantVersion.name: string",
                "breaking type-changed Cron.schedule: string -> integer",
                "compatible operation-added GET /threads/{thread_id}/labels",
                "compatible enum-value-added RunStatus = \"on_hold\"",
            ],
            DriftReport.Of(OurDocument.Read(), OurDocument.From(published), _known).Changes.Select(Told.Line));
    }

    /// <summary>Removing a property that the list speaks of is no known difference.</summary>
    [Fact]
    public void No_property_can_go_behind_the_list()
    {
        var published = PublishedDocument.Read();
        foreach (var (name, schema) in published["components"]!["schemas"]!.AsObject().Where(entry => Answered.Contains(entry.Key)))
        {
            foreach (var (property, _) in schema!["properties"]!.AsObject())
            {
                var changed = published.DeepClone().AsObject();
                changed.Schema(name)["properties"]!.AsObject().Remove(property);

                var change = Assert.Single(DriftReport.Of(OurDocument.Read(), OurDocument.From(changed), _known).Changes);
                Assert.Equal(ChangeKind.PropertyRemoved, change.Kind);
                Assert.All(change.Locations, location => Assert.EndsWith($".{property}", location));
            }
        }
    }
}
