using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TypedLangGraph.DependencyInjection.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>A redirect is told to the caller and never followed, whichever primary handler the application has configured.</summary>
public sealed class RedirectTests
{
    private static readonly Dictionary<string, Action<IHttpClientBuilder>> Handlers = new()
    {
        ["the default"] = _ => { },
        ["SocketsHttpHandler"] = http => http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler()),
        ["HttpClientHandler"] = http => http.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler()),
        ["wrapped"] = http => http.ConfigurePrimaryHttpMessageHandler(() => new Wrapper { InnerHandler = new SocketsHttpHandler() }),
        ["switched on"] = http => http.UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = true),
    };

    public static TheoryData<string> HandlerNames { get; } = new(Handlers.Keys);

    [Theory]
    [MemberData(nameof(HandlerNames))]
    public async Task The_key_does_not_follow_a_redirect(string handler)
    {
        await using var stranger = await WebServer.StartHealthyAsync();
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.Redirect(stranger.Address.AbsoluteUri);
            return Task.CompletedTask;
        });
        using var provider = Containers.Build(services =>
            Handlers[handler](services.AddLangGraphClient(Containers.At(server.Address, options => options.ApiKey = "the-key"))));

        var exception = await Assert.ThrowsAsync<LangGraphApiException>(
            () => provider.GetRequiredService<LangGraphClient>().Server.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
        Assert.Equal("the-key", Assert.Single(server.Requests).Header("x-api-key"));
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task A_handler_that_follows_them_and_is_in_use_elsewhere_is_refused()
    {
        await using var server = await WebServer.StartHealthyAsync();
        var shared = new SocketsHttpHandler();
        using (var other = new HttpClient(shared, disposeHandler: false))
            await other.GetAsync(server.Address, TestContext.Current.CancellationToken);
        using var provider = Containers.Build(services =>
            services.AddLangGraphClient(Containers.At(server.Address)).ConfigurePrimaryHttpMessageHandler(() => shared));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => provider.GetRequiredService<LangGraphClient>().Server.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("Set AllowAutoRedirect = false", exception.Message);
    }

    private sealed class Wrapper : DelegatingHandler;
}
