using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Document;

/// <summary>The document keeps to the form from which readable C# can be generated.</summary>
public sealed class NormalFormTests
{
    private readonly SpecDocument _document = SpecDocument.Load();

    [Fact]
    public void It_is_openapi_3_0() => Assert.StartsWith("3.0.", _document.Root["openapi"]!.GetValue<string>());

    [Fact]
    public void Nothing_of_openapi_3_1_is_in_it()
    {
        foreach (var (pointer, @object) in _document.Objects().Where(entry => !entry.Pointer.EndsWith("/properties", StringComparison.Ordinal)))
        {
            Assert.False(@object.ContainsKey("const"), $"{pointer} has const");
            Assert.False(@object["type"] is JsonArray, $"{pointer} has several types");
            Assert.False(@object["type"] is JsonValue type && type.ToString() == "null", $"{pointer} has the type null");
        }
    }

    [Fact]
    public void Every_reference_resolves()
    {
        var references = _document.Objects().Where(entry => entry.Object.ContainsKey("$ref")).ToArray();

        Assert.NotEmpty(references);
        Assert.All(references, entry => Assert.NotNull(_document.Resolve(entry.Object["$ref"]!.GetValue<string>())));
    }

    [Fact]
    public void A_reference_has_no_siblings() =>
        Assert.All(_document.Objects().Where(entry => entry.Object.ContainsKey("$ref")), entry => Assert.Single(entry.Object));

    [Fact]
    public void Nothing_uses_anyOf() =>
        Assert.DoesNotContain(_document.Objects(), entry => entry.Object.ContainsKey("anyOf"));

    [Fact]
    public void OneOf_is_used_by_named_schemas_only() =>
        Assert.All(
            _document.Objects().Where(entry => entry.Object.ContainsKey("oneOf")),
            entry => Assert.Equal(4, entry.Pointer.Split('/').Length));

    [Fact]
    public void AllOf_only_gives_a_reference_a_description() =>
        Assert.All(
            _document.Objects().Where(entry => entry.Object.ContainsKey("allOf")),
            entry => Assert.True(
                entry.Object["allOf"]!.AsArray() is [JsonObject only] && only.ContainsKey("$ref") && entry.Object.ContainsKey("description"), entry.Pointer));

    [Fact]
    public void An_object_with_properties_is_a_named_schema() =>
        Assert.All(
            _document.Objects().Where(entry => entry.Object["properties"] is JsonObject && entry.Object["type"]?.ToString() == "object"),
            entry => Assert.True(_document.Schemas.Any(schema => ReferenceEquals(schema.Value, entry.Object)), $"{entry.Pointer} is an inline schema"));

    [Fact]
    public void An_enum_is_a_named_schema_of_text_with_a_description_of_each_value() =>
        Assert.All(_document.Objects().Where(entry => entry.Object["enum"] is JsonArray), entry =>
        {
            Assert.True(_document.Schemas.Any(schema => ReferenceEquals(schema.Value, entry.Object)), $"{entry.Pointer} is an inline enum");
            Assert.Equal("string", entry.Object["type"]!.GetValue<string>());
            Assert.Equal(entry.Object["enum"]!.AsArray().Count, entry.Object["x-enumDescriptions"]!.AsArray().Count);
        });

    [Fact]
    public void An_object_says_whether_the_server_may_send_more() =>
        Assert.All(
            _document.Schemas.Where(schema => schema.Value!["properties"] is not null),
            schema => Assert.True(schema.Value!["additionalProperties"] is JsonValue, $"{schema.Key} lacks additionalProperties: true or false"));

    [Fact]
    public void Required_names_are_properties() =>
        Assert.All(
            from schema in _document.Schemas
            from name in schema.Value!["required"]?.AsArray() ?? []
            select (schema.Key, Name: name!.GetValue<string>()),
            entry => Assert.NotNull(_document.Schemas[entry.Key]!["properties"]![entry.Name]));
}
