using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Document;

/// <summary>What becomes XML documentation is there.</summary>
public sealed class DescriptionTests
{
    private readonly SpecDocument _document = SpecDocument.Load();

    [Fact]
    public void Every_schema_is_described() =>
        Assert.All(_document.Schemas, schema => AssertDescribed(schema.Key, schema.Value!));

    [Fact]
    public void Every_property_is_described() =>
        Assert.All(
            from schema in _document.Schemas
            from property in schema.Value!["properties"]?.AsObject() ?? []
            select (Name: $"{schema.Key}.{property.Key}", property.Value),
            property => AssertDescribed(property.Name, property.Value!));

    [Fact]
    public void Every_enum_value_is_described() =>
        Assert.All(
            from schema in _document.Schemas
            from description in schema.Value!["x-enumDescriptions"]?.AsArray() ?? []
            select (schema.Key, description),
            entry => AssertSentence(entry.Key, entry.description));

    [Fact]
    public void Every_form_of_a_union_has_a_title_and_a_description() =>
        Assert.All(
            from schema in _document.Schemas
            from form in schema.Value!["oneOf"]?.AsArray() ?? []
            select (schema.Key, form),
            entry =>
            {
                AssertDescribed(entry.Key, entry.form);
                Assert.Matches("^[A-Z][A-Za-z]+$", entry.form["title"]?.GetValue<string>());
            });

    [Fact]
    public void Every_operation_has_an_id_a_summary_a_description_and_a_tag()
    {
        Assert.All(_document.Operations, entry =>
        {
            AssertDescribed(entry.Path, entry.Operation);
            AssertSentence(entry.Path, entry.Operation["summary"]);
            Assert.Single(entry.Operation["tags"]!.AsArray());
        });
        Assert.Distinct(_document.Operations.Select(entry => entry.Operation["operationId"]!.GetValue<string>()));
    }

    [Fact]
    public void Every_parameter_request_body_and_response_is_described() =>
        Assert.All(_document.Operations, entry =>
        {
            foreach (var parameter in entry.Operation["parameters"]?.AsArray() ?? [])
                AssertDescribed($"{entry.Path}: parameter", _document.Dereference(parameter!));
            foreach (var response in entry.Operation["responses"]!.AsObject())
                AssertDescribed($"{entry.Path}: response {response.Key}", _document.Dereference(response.Value!));
            if (entry.Operation["requestBody"] is { } body)
                AssertDescribed($"{entry.Path}: body", body);
        });

    [Fact]
    public void Path_parameters_are_those_of_the_path() =>
        Assert.All(_document.Operations, entry =>
        {
            var inPath = from segment in entry.Path.Split('/') where segment.StartsWith('{') select segment.Trim('{', '}');
            var declared = from parameter in entry.Operation["parameters"]?.AsArray() ?? []
                           let described = _document.Dereference(parameter!)
                           where described["in"]!.GetValue<string>() == "path"
                           select described["name"]!.GetValue<string>();
            Assert.Equal(inPath.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
        });

    private static void AssertDescribed(string name, JsonNode node) => AssertSentence(name, node["description"]);

    private static void AssertSentence(string name, JsonNode? text) =>
        Assert.True(text is JsonValue && text.GetValue<string>().EndsWith('.'), $"{name} lacks a description that is a sentence.");
}
