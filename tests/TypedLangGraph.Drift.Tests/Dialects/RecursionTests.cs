using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Dialects;

/// <summary>Schemas may contain themselves, but not be made of themselves.</summary>
public sealed class RecursionTests
{
    private const string Tree = """{"type":"object","properties":{"name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}""";

    [Fact]
    public void A_schema_that_contains_itself_is_compared_once() =>
        Assert.Equal(["breaking type-changed Thing.name: string -> integer"], Told.OfAnswers(Tree, Tree.Replace("string", "integer"), Versions.Newer));

    [Fact]
    public void Schemas_that_contain_each_other_come_to_an_end()
    {
        var leaf = ("Leaf", """{"type":"object","properties":{"of":{"$ref":"#/components/schemas/Thing"}}}""");
        const string Thing = """{"type":"object","properties":{"next":{"anyOf":[{"$ref":"#/components/schemas/Thing"},{"$ref":"#/components/schemas/Leaf"}]}}}""";

        Assert.Empty(Told.Of(SmallDocument.Answering(Thing, Versions.Older, leaf), SmallDocument.Answering(Thing, Versions.Newer, leaf)));
    }

    [Fact]
    public void A_tree_that_is_written_out_two_levels_deep_is_the_same_tree() =>
        Assert.Empty(Told.OfAnswers(
            Tree,
            Tree.Replace("""{"$ref":"#/components/schemas/Thing"}""", Tree),
            Versions.Newer));

    [Theory]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Thing"}]}""")]
    [InlineData("""{"$ref":"#/components/schemas/Thing"}""")]
    [InlineData("""{"anyOf":[{"type":"string"},{"allOf":[{"$ref":"#/components/schemas/Thing"}]}]}""")]
    public void A_schema_that_is_made_of_itself_is_refused(string thing)
    {
        var exception = Assert.Throws<DriftException>(() => Told.OfAnswers(thing, thing, Versions.Newer));

        Assert.Equal("document: the schema at $.components.schemas.Thing is made of itself.", exception.Message);
    }
}
