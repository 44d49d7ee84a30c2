using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>The headers of every request: the library's own, and the caller's.</summary>
public sealed class HeaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_header_is_the_same_whatever_its_case()
    {
        var request = await SendAsync(options =>
        {
            options.Headers["X-Tenant"] = "a";
            options.Headers["x-tenant"] = "b, c";
        });

        Assert.Equal("b, c", request.Header("x-tenant"));
        Assert.Single(request.Head.Split("\r\n"), line => line.StartsWith("x-tenant", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_user_agent_is_the_librarys_unless_the_caller_has_one()
    {
        Assert.Matches(@"^TypedLangGraph/\d+\.\d+", (await SendAsync(_ => { })).Header("User-Agent"));
        Assert.Equal("mine/1", (await SendAsync(options => options.Headers["user-agent"] = "mine/1")).Header("User-Agent"));
    }

    [Theory]
    [InlineData(" \"key\"\n", "key")]
    [InlineData("", null)]
    [InlineData("  ", null)]
    public async Task The_key_comes_without_quotes_and_blanks_or_not_at_all(string key, string? sent) =>
        Assert.Equal(sent, (await SendAsync(options => options.ApiKey = key)).Header("x-api-key"));

    [Fact]
    public async Task A_header_that_belongs_to_a_body_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(options => options.Headers["Content-Type"] = "text/plain"));

        Assert.Contains("Content-Type", exception.Message);
    }

    private static async Task<RawRequest> SendAsync(Action<LangGraphClientOptions> change)
    {
        await using var server = RawServer.Start(RawServer.Answer("200 OK", """{"ok":true}"""));
        using var client = server.CreateClient(change);
        await client.Server.CheckHealthAsync(cancellationToken: Token);
        return server.Requests.Single();
    }
}
