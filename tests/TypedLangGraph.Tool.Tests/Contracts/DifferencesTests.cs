using TypedLangGraph.Contracts;
using TypedLangGraph.Contracts.Differences;
using TypedLangGraph.Tool.Tests.Support;

namespace TypedLangGraph.Tool.Tests.Contracts;

/// <summary>Differences in words: given the schema or edges of the file and of the server, these sentences.</summary>
public sealed class DifferencesTests
{
    [Theory]
    [InlineData("""{"joke":{"type":"string"}}""", """{"punchline":{"type":"string"}}""", "The state key `joke` of graph `agent` is gone; `punchline` is new: was it renamed?")]
    [InlineData("""{"joke":{"type":"string"}}""", """{"jokes":{"type":"array"}}""", "The state key `joke` of graph `agent` is gone; `jokes` is new: was it renamed?")]
    [InlineData("""{"joke":{"type":"string"},"x":{}}""", """{"count":{"type":"integer"},"x":{}}""", "The state key `joke` of graph `agent` is gone.|The state key `count` of graph `agent` is new: a whole number.")]
    [InlineData("""{"a":{"type":"string"}}""", """{"a":{"type":["string","null"]}}""", "The state key `a` of graph `agent` is now a text, or null; the file says a text.")]
    [InlineData("""{"a":{"enum":["x","y"]}}""", """{"a":{"enum":["x","y","z"]}}""", "The state key `a` of graph `agent` is now one of \"x\", \"y\", \"z\"; the file says one of \"x\", \"y\".")]
    [InlineData("""{"a":{"type":"array","items":{"type":"object","properties":{"b":{"type":"string"}}}}}""", """{"a":{"type":"array","items":{"type":"object","properties":{"b":{"type":"number"}}}}}""", "The state key `a[].b` of graph `agent` is now a number; the file says a text.")]
    [InlineData("""{"a":{"type":"object","additionalProperties":{"type":"string"}}}""", """{"a":{"type":"object","additionalProperties":{"type":"number"}}}""", "The state key `a{}` of graph `agent` is now a number; the file says a text.")]
    [InlineData("""{"a":{"description":"old"}}""", """{"a":{"description":"new"}}""", "The description of the state key `a` of graph `agent` is another one.")]
    [InlineData("""{"a":{"type":"string"}}""", """{"a":{"type":"string","maxLength":3}}""", "The state schema of graph `agent` differs in details that have no effect on C#.")]
    public void Of_keys(string file, string server, string sentences) =>
        Assert.Equal(sentences.Split('|'), ContractDifferences.Explain(OfKeys(file), OfKeys(server)));

    [Theory]
    [InlineData("s a|a b|b e", "s a|a c|c e", "The node `b` of graph `agent` is now `c`.")]
    [InlineData("s a|a b|b e", "s x|x y|y e", "The node `b` of graph `agent` is now `y`.|The node `a` of graph `agent` is now `x`.")]
    [InlineData("s a|a b|b e", "s a|a e", "The node `b` of graph `agent` is gone.|The edge from `a` to `e` of graph `agent` is new.")]
    [InlineData("s a|a e", "s a|a e|a c|c e", "The node `c` of graph `agent` is new.")]
    [InlineData("s a|a b|b e", "s a|a ?b|b e", "The edge from `a` to `b` of graph `agent` is now conditional.")]
    [InlineData("s a|s b|a b", "s a|s b|a b|b a", "The edge from `b` to `a` of graph `agent` is new.")]
    public void Of_nodes_and_edges(string file, string server, string sentences) =>
        Assert.Equal(
            sentences.Split('|').Order(StringComparer.Ordinal),
            ContractDifferences.Explain(Contract.Of("{}", file.Split('|')), Contract.Of("{}", server.Split('|'))).Order(StringComparer.Ordinal));

    [Fact]
    public void A_schema_that_is_gone_is_told() =>
        Assert.Equal(["The server does not tell the state schema of graph `agent` any more."], ContractDifferences.Explain(Contract.Of("{}"), Contract.Of(null)));

    [Fact]
    public void The_same_content_has_the_same_hash_and_no_differences()
    {
        var left = OfKeys("""{"a":{"type":"string"},"b":{"type":"number"}}""");
        var right = OfKeys("""{"b":{"type":"number"},"a":{"type":"string"}}""");

        Assert.Equal(left, right);
        Assert.Equal(left.Hash, right.Hash);
        Assert.Empty(ContractDifferences.Explain(left, right));
    }

    private static GraphContract OfKeys(string properties) => Contract.Of($$"""{"type":"object","properties":{{properties}}}""");
}
