using System.Net;
using TypedLangGraph.ChatWeb.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.ChatWeb.Tests;

/// <summary>One command starts the chat.</summary>
public sealed class StartTests(DevServerFixture server, ChatFixture chat)
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task It_starts_a_server_of_its_own_and_says_where_it_is()
    {
        Assert.SkipWhen(DevServerFixture.SkipReason is not null, DevServerFixture.SkipReason ?? string.Empty);

        await using var own = await Chat.StartAsync(server: null);

        Assert.Contains("The dev server is ready", own.Output);
        using var created = await Client.PostAsync(new Uri(own.Address, "/api/threads/"), content: null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, created.StatusCode);
    }

    [Fact]
    public async Task The_page_may_run_nothing_but_its_own_scripts()
    {
        using var page = await Client.GetAsync(await chat.GetAddressAsync(server), TestContext.Current.CancellationToken);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy);
        Assert.DoesNotContain("unsafe", policy);
    }

    [Fact]
    public async Task It_listens_to_nobody_who_calls_it_by_another_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, await chat.GetAddressAsync(server));
        request.Headers.Host = "attacker.example";

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
