using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.Dialects;

/// <summary>The same thing, spelled in OpenAPI 3.0 and in OpenAPI 3.1, is no change.</summary>
public sealed class SpellingTests
{
    /// <summary>Named schemas of both documents, besides Thing.</summary>
    private static readonly (string, string)[] More =
    [
        ("Part", """{"type":"object","properties":{"size":{"type":"integer"}}}"""),
        ("Color", """{"type":"string","enum":["red","blue"]}"""),
    ];

    [Theory]
    [InlineData("null beside the type", """{"type":"string","nullable":true}""", """{"type":["string","null"]}""")]
    [InlineData("null as a form", """{"type":"string","nullable":true}""", """{"anyOf":[{"type":"string"},{"type":"null"}]}""")]
    [InlineData("null as a form of oneOf", """{"type":"string","nullable":true}""", """{"oneOf":[{"type":"null"},{"type":"string"}]}""")]
    [InlineData("null among values", """{"type":"string","enum":["a"],"nullable":true}""", """{"type":["string","null"],"enum":["a",null]}""")]
    [InlineData(
        "a reference or null",
        """{"allOf":[{"$ref":"#/components/schemas/Part"}],"nullable":true}""",
        """{"anyOf":[{"$ref":"#/components/schemas/Part"},{"type":"null"}]}""")]
    [InlineData(
        "a reference with a description",
        """{"allOf":[{"$ref":"#/components/schemas/Part"}],"description":"A part."}""",
        """{"$ref":"#/components/schemas/Part","description":"A part."}""")]
    [InlineData("a schema in place", """{"$ref":"#/components/schemas/Part"}""", """{"type":"object","properties":{"size":{"type":"integer"}}}""")]
    [InlineData("values in place", """{"$ref":"#/components/schemas/Color"}""", """{"type":"string","enum":["blue","red"]}""")]
    [InlineData("values without a type", """{"$ref":"#/components/schemas/Color"}""", """{"enum":["red","blue"]}""")]
    [InlineData("one value", """{"type":"string","enum":["a"]}""", """{"const":"a"}""")]
    [InlineData("values as forms", """{"type":"string","enum":["a","b"]}""", """{"anyOf":[{"const":"a"},{"const":"b"}]}""")]
    [InlineData("several types", """{"oneOf":[{"type":"string"},{"type":"integer"}]}""", """{"type":["integer","string"]}""")]
    [InlineData(
        "anyOf and oneOf",
        """{"oneOf":[{"type":"string"},{"type":"array","items":{"type":"string"}}]}""",
        """{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"string"}]}""")]
    [InlineData(
        "every type",
        "{}",
        """{"anyOf":[{"type":"object"},{"type":"array"},{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"null"}]}""")]
    [InlineData("every type in a list", "{}", """{"type":["object","array","string","number","boolean","null"]}""")]
    [InlineData("true for anything", "{}", "true")]
    [InlineData(
        "a merged object",
        """{"type":"object","required":["a"],"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""",
        """{"allOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"object","required":["a"],"properties":{"b":{"type":"string"}}}]}""")]
    [InlineData("an object without a type", """{"type":"object","properties":{"a":{"type":"string"}}}""", """{"properties":{"a":{"type":"string"}}}""")]
    [InlineData("an open object", """{"type":"object","additionalProperties":true}""", """{"type":"object","additionalProperties":{}}""")]
    [InlineData(
        "a map",
        """{"type":"object","additionalProperties":{"type":"string","nullable":true}}""",
        """{"type":"object","additionalProperties":{"type":["string","null"]}}""")]
    [InlineData(
        "what is only said",
        """{"type":"string","description":"A text.","title":"Text","maxLength":3}""",
        """{"type":"string","examples":["a"],"default":"b"}""")]
    [InlineData("a format without a type of its own", """{"type":"integer","format":"int32"}""", """{"type":"integer"}""")]
    public void Is_no_change(string what, string older, string newer)
    {
        var ours = SmallDocument.Answering(SmallDocument.ObjectWith(older), Versions.Older, More);
        var theirs = SmallDocument.Answering(SmallDocument.ObjectWith(newer), Versions.Newer, More);

        Assert.True(Told.Of(ours, theirs) is [], what);
        Assert.True(Told.Of(theirs, ours) is [], $"{what}, the other way round");
    }

    [Fact]
    public void Names_of_schemas_do_not_matter()
    {
        const string Paths = """{"/a":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/NAME"}}}}}}}}""";

        Assert.Empty(Told.Of(
            SmallDocument.Of(Paths.Replace("NAME", "One"), Versions.Older, ("One", """{"type":"string"}""")),
            SmallDocument.Of(Paths.Replace("NAME", "Two"), Versions.Older, ("Two", """{"type":"string"}"""))));
    }

    [Fact]
    public void Names_of_path_parameters_do_not_matter() => Assert.Empty(Told.Of(
        SmallDocument.Of("""{"/a/{id}":{"parameters":[{"in":"path","name":"id","required":true,"schema":{"type":"string"}}],"get":{}}}"""),
        SmallDocument.Of("""{"/a/{a_id}":{"get":{"parameters":[{"in":"path","name":"a_id","required":true,"schema":{"type":"string"}}]}}}""")));

    [Fact]
    public void Siblings_of_a_reference_count_in_the_newer_dialect_only()
    {
        const string Thing = """{"type":"object","properties":{"part":{"$ref":"#/components/schemas/Part","required":["size"]}}}""";
        var ours = SmallDocument.Answering(Thing, Versions.Older, More);

        Assert.Equal(["compatible required-changed Part.size: optional -> required"], Told.Of(ours, SmallDocument.Answering(Thing, Versions.Newer, More)));
        Assert.Empty(Told.Of(ours, SmallDocument.Answering(Thing, Versions.Older, More)));
    }
}
