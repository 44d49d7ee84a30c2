using System.Text.Json.Nodes;
using TypedLangGraph.Drift.Documents;
using TypedLangGraph.Drift.Tests.Support;

namespace TypedLangGraph.Drift.Tests.OurDocuments;

/// <summary>No part of our document can go without being told of, once and by its place.</summary>
public sealed class EveryChangeTests
{
    private readonly JsonObject _ours;
    private readonly string _text;
    private readonly ApiDocument _document;

    public EveryChangeTests()
    {
        _ours = OurDocument.Json();
        _text = _ours.ToJsonString();
        _document = OurDocument.From(_ours);
    }

    [Fact]
    public void Every_operation_that_is_removed_is_told()
    {
        foreach (var (path, item) in _ours["paths"]!.AsObject())
        {
            foreach (var (verb, _) in item!.AsObject())
                Assert.Equal([$"breaking operation-removed {verb.ToUpperInvariant()} {path}"], Without(["paths", path], verb));
        }
    }

    [Fact]
    public void Every_property_that_is_removed_is_told()
    {
        foreach (var (name, schema) in _ours["components"]!["schemas"]!.AsObject())
        {
            var properties = schema!["properties"]?.AsObject() ?? [];
            foreach (var (property, _) in properties.Where(_ => properties.Count > 1))
            {
                var told = Without(["components", "schemas", name, "properties"], property);
                Assert.StartsWith($"breaking property-removed {name}.{property}: ", Assert.Single(told));
            }
        }
    }

    [Fact]
    public void Every_value_that_is_added_is_told()
    {
        foreach (var (name, schema) in _ours["components"]!["schemas"]!.AsObject())
        {
            if (schema!["enum"] is null || !IsUsed(name))
                continue;
            var changed = _ours.DeepClone().AsObject();
            changed.Schema(name)["enum"]!.AsArray().Add("brand_new");

            Assert.Equal([$"compatible enum-value-added {name} = \"brand_new\""], Told.Of(_document, OurDocument.From(changed)));
        }
    }

    private bool IsUsed(string schema) => _text.Contains($"\"#/components/schemas/{schema}\"");

    private string[] Without(string[] way, string key)
    {
        var changed = _ours.DeepClone().AsObject();
        Assert.True(way.Aggregate((JsonNode)changed, (node, step) => node[step]!).AsObject().Remove(key));
        return Told.Of(_document, OurDocument.From(changed));
    }
}
