using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Document;

/// <summary>A union can be read by looking at one JSON token.</summary>
public sealed class UnionTests
{
    private readonly SpecDocument _document = SpecDocument.Load();

    [Fact]
    public void The_forms_of_a_union_have_different_json_types() =>
        Assert.All(
            _document.Schemas.Where(schema => schema.Value!["oneOf"] is not null),
            schema => Assert.Distinct(schema.Value!["oneOf"]!.AsArray().Select(form => JsonType(form!))));

    private string JsonType(JsonNode form) =>
        (form["allOf"] is JsonArray reference ? _document.Dereference(reference[0]!) : form)["type"]!.GetValue<string>();
}
