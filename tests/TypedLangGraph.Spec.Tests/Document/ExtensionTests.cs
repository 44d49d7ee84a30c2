using System.Text.Json.Nodes;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Document;

/// <summary>What the document says beyond OpenAPI has a form that the templates and the messages of errors rely on.</summary>
public sealed class ExtensionTests
{
    private static readonly string[] OnOperations = ["x-accept", "x-may-be-null", "x-paged", "x-repeats", "x-since", "x-text", "x-waits"];
    private static readonly string[] Elsewhere = ["x-absent-as-null", "x-enumDescriptions", "x-internal", "x-name", "x-since"];

    private readonly SpecDocument _document = SpecDocument.Load();

    [Fact]
    public void Only_extensions_that_the_templates_know_are_used()
    {
        var operations = _document.Operations.Select(entry => entry.Operation).ToHashSet();

        Assert.All(_document.Objects(), entry => Assert.Subset(
            (operations.Contains(entry.Object) ? OnOperations : Elsewhere).ToHashSet(),
            entry.Object.Where(property => property.Key.StartsWith("x-", StringComparison.Ordinal)).Select(property => property.Key).ToHashSet()));
    }

    [Fact]
    public void What_something_needs_ends_a_sentence_that_begins_with_needs()
    {
        var needs = _document.Objects().Select(entry => entry.Object["x-since"]).OfType<JsonNode>().Select(node => node.GetValue<string>()).ToArray();

        Assert.NotEmpty(needs);
        Assert.All(needs, text =>
        {
            Assert.StartsWith("a ", text);
            Assert.Matches("[a-z0-9]$", text);
            Assert.DoesNotContain('"', text);
        });
    }

    [Fact]
    public void A_request_is_repeated_as_its_verb_says_unless_the_document_says_otherwise() =>
        Assert.All(_document.Operations.Where(entry => entry.Operation["x-repeats"] is not null), entry =>
            Assert.Equal(entry.Verb == "get" ? "never" : "always", entry.Operation["x-repeats"]!.GetValue<string>()));
}
