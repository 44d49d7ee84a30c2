using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>The API key goes to the configured origin and nowhere else.</summary>
public sealed class OriginTests
{
    private static readonly Guid Id = Guid.Parse("33333333-3333-4333-8333-333333333333");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_told_and_not_followed(string status)
    {
        await using var elsewhere = RawServer.Start();
        await using var server = RawServer.Start(RawServer.Answer(status, headers: $"Location: {elsewhere.Address}threads/{Id}?token=secret"));
        using var client = server.CreateClient();

        var exception = await Assert.ThrowsAsync<LangGraphApiException>(() => client.Threads.GetAsync(Id, Token));

        Assert.Contains($"{elsewhere.Address}threads/{Id}", exception.Message);
        Assert.DoesNotContain("secret", exception.Message);
        Assert.DoesNotContain("key", server.Requests.Single().Target);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_redirect_that_the_callers_http_client_has_followed_is_told()
    {
        await using var elsewhere = RawServer.Start(RawServer.Answer("200 OK", "{}"));
        await using var server = RawServer.Start(RawServer.Answer("307 Temporary Redirect", headers: $"Location: {elsewhere.Address}"));
        using var http = new HttpClient { BaseAddress = server.Address };
        using var client = new LangGraphClient(http, new() { ApiKey = "key" });

        var exception = await Assert.ThrowsAsync<LangGraphException>(() => client.Threads.GetAsync(Id, Token));

        Assert.Contains(elsewhere.Address.GetLeftPart(UriPartial.Authority), exception.Message);
        Assert.Contains("AllowAutoRedirect = false", exception.Message);
    }

    [Fact]
    public async Task No_failure_shows_the_key()
    {
        await using var server = RawServer.Start(RawServer.Answer("401 Unauthorized", "bad key", "text/plain"), RawServer.Broken);
        using var client = server.CreateClient(options =>
        {
            options.ApiKey = "lsv2_secret";
            options.Retry.MaxRetries = 0;
        });

        var refused = await Assert.ThrowsAsync<UnauthorizedException>(() => client.Threads.GetAsync(Id, Token));
        var broken = await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Threads.GetAsync(Id, Token));

        Assert.Equal("lsv2_secret", server.Requests[0].Header("x-api-key"));
        Assert.DoesNotContain("lsv2_secret", refused.ToString());
        Assert.DoesNotContain("lsv2_secret", broken.ToString());
    }
}
