using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TypedLangGraph.DependencyInjection.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>Access tokens and headers are those of the request, not those of the client's birth.</summary>
public sealed class AccessTokenTests
{
    private const string Run = "11111111-1111-1111-1111-111111111111";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_gives_the_token_of_each_request_also_of_repeated_ones()
    {
        var answers = 0;
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++answers == 1 ? 503 : 200;
            return context.Response.WriteAsync("""{"version":"1"}""");
        });
        using var provider = Containers.Build(services =>
        {
            services.AddSingleton<Credential>();
            services.AddLangGraphClient((provider, options) =>
            {
                Containers.At(server.Address)(options);
                options.AccessTokenProvider = provider.GetRequiredService<Credential>().GetTokenAsync;
            });
        });
        var client = provider.GetRequiredService<LangGraphClient>();

        await client.Server.GetInfoAsync(Cancellation);
        await client.Server.GetInfoAsync(Cancellation);

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-3"], server.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task A_stream_that_is_resumed_asks_for_a_new_token()
    {
        await using var server = await WebServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.Location = $"/runs/{Run}/stream";
            if (context.Request.Method == "GET")
            {
                await context.Response.WriteAsync("event: custom\ndata: 2\nid: 2\n\n");
                return;
            }

            // The body ends in the middle of an event.
            await context.Response.WriteAsync("event: custom\ndata: 1\nid: 1\n\nevent: cust");
        });
        var credential = new Credential();
        using var client = new LangGraphClient(server.Address, new() { UseEnvironmentApiKey = false, AccessTokenProvider = credential.GetTokenAsync, VerifyRunEnd = false });

        var chunks = await client.Runs.StreamAsync<TextState>("agent", new() { Input = new StateUpdate<TextState>(), StreamResumable = true }).CountAsync(Cancellation);

        Assert.Equal(2, chunks);
        Assert.Equal([("POST", "Bearer token-1"), ("GET", "Bearer token-2")], server.Requests.Select(request => (request.Method, request.Header("Authorization"))));
    }

    [Fact]
    public async Task A_token_that_the_server_refuses_is_not_sent_again()
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        using var client = new LangGraphClient(server.Address, new() { UseEnvironmentApiKey = false, AccessTokenProvider = new Credential().GetTokenAsync });

        await Assert.ThrowsAsync<UnauthorizedException>(() => client.Server.GetInfoAsync(Cancellation));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_stream_whose_resumption_is_refused_tells_why()
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.Location = $"/runs/{Run}/stream";
            context.Response.StatusCode = context.Request.Method == "GET" ? 401 : 200;
            return context.Response.WriteAsync("event: custom\ndata: 1\nid: 1\n\nevent: cust");
        });
        using var client = new LangGraphClient(server.Address, new() { UseEnvironmentApiKey = false, AccessTokenProvider = new Credential().GetTokenAsync });

        var exception = await Assert.ThrowsAsync<StreamInterruptedException>(
            () => client.Runs.StreamAsync<TextState>("agent", new() { Input = new StateUpdate<TextState>(), StreamResumable = true }).CountAsync(Cancellation));

        Assert.IsType<UnauthorizedException>(exception.InnerException);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Where_no_token_is_to_be_had_nothing_is_sent_and_the_next_attempt_asks_again()
    {
        await using var server = await WebServer.StartHealthyAsync();
        var asked = 0;
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false, AccessTokenProvider = _ => ++asked == 1 ? throw new IOException("no route to the identity provider") : new("late") };
        options.Retry.BaseDelay = TimeSpan.Zero;
        using var client = new LangGraphClient(server.Address, options);

        var exception = await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Server.CheckHealthAsync(cancellationToken: Cancellation));
        Assert.False(exception.MayHaveReachedServer);
        Assert.IsType<IOException>(exception.InnerException);
        Assert.Empty(server.Requests);

        await client.Server.CheckHealthAsync(cancellationToken: Cancellation);
        Assert.Equal("Bearer late", Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task An_empty_token_is_not_sent()
    {
        await using var server = await WebServer.StartHealthyAsync();
        using var client = new LangGraphClient(server.Address, new() { UseEnvironmentApiKey = false, AccessTokenProvider = _ => new(" ") });

        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Server.CheckHealthAsync(cancellationToken: Cancellation));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_headers_of_one_user_go_with_that_users_requests_only()
    {
        await using var server = await WebServer.StartHealthyAsync();
        using var provider = Containers.Build(services => services.AddLangGraphClient(Containers.At(server.Address, options =>
        {
            options.ApiKey = "the-key";
            options.AccessTokenProvider = new Credential().GetTokenAsync;
            options.Headers["x-tenant"] = "everybody";
        })));
        var client = provider.GetRequiredService<LangGraphClient>();
        var ann = client.WithHeaders(new Dictionary<string, string> { ["X-Tenant"] = "ann", ["Authorization"] = "Bearer of-ann" });

        await ann.Server.CheckHealthAsync(cancellationToken: Cancellation);
        ann.Dispose();
        await client.Server.CheckHealthAsync(cancellationToken: Cancellation);

        Assert.Equal(
            [("ann", "Bearer of-ann", "the-key"), ("everybody", "Bearer token-1", "the-key")],
            server.Requests.Select(request => (request.Header("x-tenant"), request.Header("Authorization"), request.Header("x-api-key"))));
    }

    [Fact]
    public void The_key_is_no_header()
    {
        using var client = new LangGraphClient(new Uri("http://localhost:1"));

        Assert.Throws<ArgumentException>(() => client.WithHeaders(new Dictionary<string, string> { ["X-Api-Key"] = "secret" }));
    }

    private sealed class Credential
    {
        private int _given;

        public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => new($"token-{++_given}");
    }
}
