using TypedLangGraph.Http;

namespace TypedLangGraph.Spec.Tests.Contracts;

/// <summary>An id in a path cannot lead to another resource.</summary>
public sealed class RequestPathTests
{
    [Theory]
    [InlineData("agent", "agent")]
    [InlineData("agent.v1", "agent.v1")]
    [InlineData("foo/bar", "foo%2Fbar")]
    [InlineData("../assistants/abc", "..%2Fassistants%2Fabc")]
    [InlineData("...", "...")]
    [InlineData("a?b#c%d e", "a%3Fb%23c%25d%20e")]
    [InlineData("{x}\\ü", "%7Bx%7D%5C%C3%BC")]
    public void A_segment_is_escaped(string id, string escaped) =>
        Assert.Equal($"assistants/{escaped}/graph", RequestPath.Of($"assistants/{id}/graph").ToString());

    [Theory]
    [InlineData("agent", "agent")]
    [InlineData("foo/bar", "foo%2Fbar")]
    [InlineData("../assistants/abc", "..%2Fassistants%2Fabc")]
    [InlineData("...", "...")]
    public void What_is_escaped_reaches_the_wire(string id, string escaped) =>
        Assert.Equal($"/prefix/assistants/{escaped}", new Uri(new Uri("http://agent.test/prefix/"), RequestPath.Of($"assistants/{id}").ToString()).AbsolutePath);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_segment_that_means_another_path_is_refused(string assistantId)
    {
        var exception = Assert.Throws<ArgumentException>(() => RequestPath.Of($"assistants/{assistantId}"));

        Assert.Equal("assistantId", exception.ParamName);
    }

    [Fact]
    public void Null_is_refused()
    {
        string? assistantId = null;

        Assert.Throws<ArgumentNullException>("assistantId", () => RequestPath.Of($"assistants/{assistantId!}"));
    }

    [Fact]
    public void Query_parameters_that_are_set_are_added_in_order() =>
        Assert.Equal(
            "runs?limit=5&wait=true&status=a%20b%26c&select=x&select=y",
            RequestPath.Of($"runs").Query("limit", 5).Query("offset", (int?)null).Query("wait", true).Query("status", "a b&c").Query("select", ["x", "y"]).ToString());
}
