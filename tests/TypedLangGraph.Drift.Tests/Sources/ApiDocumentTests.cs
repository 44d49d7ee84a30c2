using System.Text;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Operations;

namespace TypedLangGraph.Drift.Tests.Sources;

/// <summary>What is no OpenAPI document, or one that contradicts itself, is refused with the place that is wrong.</summary>
public sealed class ApiDocumentTests
{
    [Theory]
    [InlineData("openapi: 3.1.0", "document is not JSON: ")]
    [InlineData("""{"openapi":"3.1.0","openapi":"3.0.0","paths":{}}""", "document is not JSON: ")]
    [InlineData("[]", "document is not a JSON object.")]
    [InlineData("{}", "document is not an OpenAPI document of version 3.0 or 3.1: its \"openapi\" is absent.")]
    [InlineData("""{"swagger":"2.0","paths":{}}""", "document is not an OpenAPI document of version 3.0 or 3.1: its \"openapi\" is absent.")]
    [InlineData("""{"openapi":"3.2.0","paths":{}}""", "document is not an OpenAPI document of version 3.0 or 3.1: its \"openapi\" is \"3.2.0\".")]
    [InlineData("""{"openapi":"3.10","paths":{}}""", "document is not an OpenAPI document of version 3.0 or 3.1: its \"openapi\" is \"3.10\".")]
    [InlineData("""{"openapi":"3.1.0"}""", "document has no object \"paths\", so there is nothing to compare.")]
    public void What_is_no_document_is_refused(string json, string message) =>
        Assert.StartsWith(message, Assert.Throws<DriftException>(() => Parse(json)).Message);

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/Gone"}""", "document refers to #/components/schemas/Gone, which it does not contain.")]
    [InlineData("""{"$ref":"other.json#/Thing"}""", "document refers to other.json#/Thing, which is outside of it. Bundle the document into one file first.")]
    [InlineData("""{"type":"text"}""", "document: the schema at $.paths['/a'].get.responses.200.content['application/json'].schema has the unknown type text.")]
    [InlineData("""{"anyOf":{}}""", "document: expected a list of schemas at $.paths['/a'].get.responses.200.content['application/json'].schema.anyOf.")]
    [InlineData("""[]""", "document: expected a schema at $.paths['/a'].get.responses.200.content['application/json'].schema.")]
    public void A_schema_that_is_wrong_is_named(string schema, string message)
    {
        var document = Parse("""{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{"content":{"application/json":{"schema":SCHEMA}}}}}}}}""".Replace("SCHEMA", schema));

        Assert.Equal(message, Assert.Throws<DriftException>(() => new OperationReader(document).Read()).Message);
    }

    [Theory]
    [InlineData("""{"get":{"parameters":[{"$ref":"#/loop"}]}}""", "document: the reference at $.loop leads back to itself.")]
    [InlineData("""{"get":{"parameters":[{"in":"query"}]}}""", "document: expected a parameter with a name at $.paths['/a'].get.parameters[0].")]
    [InlineData("""{"get":[]}""", "document: expected an object at $.paths['/a'].get.")]
    public void An_operation_that_is_wrong_is_named(string item, string message)
    {
        var document = Parse("""{"openapi":"3.1.0","loop":{"$ref":"#/loop"},"paths":{"/a":ITEM}}""".Replace("ITEM", item));

        Assert.Equal(message, Assert.Throws<DriftException>(() => new OperationReader(document).Read()).Message);
    }

    [Fact]
    public void References_are_unescaped()
    {
        var document = Parse("""{"openapi":"3.1.0","paths":{"/a b":{"x~y":1}}}""");

        Assert.Equal("1", document.Resolve("#/paths/~1a%20b/x~0y").ToJsonString());
    }

    private static ApiDocument Parse(string json) => ApiDocument.Parse(Encoding.UTF8.GetBytes(json), "document");
}
