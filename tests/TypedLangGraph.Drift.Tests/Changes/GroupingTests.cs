using TypedLangGraph.Drift.Comparison;
using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Changes;

/// <summary>One change is told once, however many operations show it.</summary>
public sealed class GroupingTests
{
    /// <summary>Two operations, the first with the schema A, the second with the schema B.</summary>
    private const string Two = """
        {
          "/a":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}}}}},
          "/b":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/B"}}}}}}}
        }
        """;

    /// <summary>Both with the schema A.</summary>
    private static readonly string Same = Two.Replace("/B\"", "/A\"");

    private const string Thing = """{"type":"object","properties":{"x":{"type":"string"}}}""";
    private const string Other = """{"type":"object","properties":{"x":{"type":"integer"}}}""";

    [Fact]
    public void A_schema_that_two_operations_use()
    {
        var (ours, theirs) = (SmallDocument.Of(Same, Versions.Older, ("A", Thing)), SmallDocument.Of(Same, Versions.Older, ("A", Other)));

        var finding = Assert.Single(FindingGroups.Of(DocumentComparer.Compare(ours, theirs)));

        Assert.Equal(["GET /a", "GET /b"], finding.Operations);
        Assert.Equal(["A.x"], finding.Locations);
    }

    [Fact]
    public void A_schema_of_theirs_for_which_we_have_two() => Assert.Equal(
        ["breaking type-changed A.x, B.x: string -> integer"],
        Told.Of(SmallDocument.Of(Two, Versions.Older, ("A", Thing), ("B", Thing)), SmallDocument.Of(Same, Versions.Older, ("A", Other))));

    [Fact]
    public void A_schema_of_ours_that_they_write_out_twice() => Assert.Equal(
        ["breaking type-changed A.x: string -> integer"],
        Told.Of(SmallDocument.Of(Same, Versions.Older, ("A", Thing)), SmallDocument.Of(Two, Versions.Older, ("A", Other), ("B", Other))));

    [Fact]
    public void Two_changes_at_one_place_stay_two() => Assert.Equal(
        ["breaking type-changed A.x: string -> boolean", "breaking type-changed A.x: string -> integer"],
        Told.Of(
            SmallDocument.Of(Same, Versions.Older, ("A", Thing)),
            SmallDocument.Of(Two, Versions.Older, ("A", Other), ("B", Other.Replace("integer", "boolean")))).Order());

    [Fact]
    public void The_same_change_of_two_schemas_stays_two() => Assert.Equal(
        ["breaking type-changed A.x: string -> integer", "breaking type-changed B.x: string -> integer"],
        Told.Of(SmallDocument.Of(Two, Versions.Older, ("A", Thing), ("B", Thing)), SmallDocument.Of(Two, Versions.Older, ("A", Other), ("B", Other))));
}
