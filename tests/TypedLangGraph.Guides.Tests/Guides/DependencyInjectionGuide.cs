using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TypedLangGraph.Guides.Tests.Documents;
using TypedLangGraph.Guides.Tests.States;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Guides.Tests.Guides;

public sealed class DependencyInjectionGuide(DevServerFixture server)
{
    [Fact]
    public async Task A_client_from_the_configuration()
    {
        var builder = Builder();
        builder.Configuration["LangGraph:BaseAddress"] = (await server.GetBaseAddressAsync()).AbsoluteUri;

        #region di
        builder.Services.AddLangGraphClient(builder.Configuration.GetSection("LangGraph"));
        builder.Services.AddSingleton<JokeTeller>();
        #endregion

        await using var application = builder.Build();
        await application.StartAsync();
        Console.WriteLine(await application.Services.GetRequiredService<JokeTeller>().TellAsync("tea"));
        Printed.AsIn("di");
    }

    [Fact]
    public async Task A_wrong_configuration()
    {
        var builder = Builder();

        #region di-wrong
        builder.Configuration["LangGraph:BaseAddress"] = "http://graphs.example";
        builder.Configuration["LangGraph:ApiKey"] = "a key";
        builder.Configuration["LangGraph:Retry:MaxRetries"] = "many";
        builder.Services.AddLangGraphClient(builder.Configuration.GetSection("LangGraph"));
        #endregion

        await using var application = builder.Build();
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => application.StartAsync());
        foreach (var failure in exception.Failures)
            Console.WriteLine(failure);
        Printed.AsIn("di-wrong");
    }

    [Fact]
    public async Task Several_servers()
    {
        var builder = Builder();
        var address = await server.GetBaseAddressAsync();

        #region di-keyed
        builder.Services.AddKeyedLangGraphClient("orders", address);
        builder.Services.AddKeyedLangGraphClient("support", options =>
        {
            options.BaseAddress = address;
            options.ApiKey = builder.Configuration["SupportKey"];
        });
        #endregion

        await using var application = builder.Build();
        Assert.NotSame(application.Services.GetRequiredKeyedService<LangGraphClient>("orders"), application.Services.GetRequiredKeyedService<LangGraphClient>("support"));
        Assert.True(await application.Services.GetRequiredKeyedService<LangGraphClient>("orders").Server.CheckHealthAsync());
    }

    [Fact]
    public async Task Access_tokens_and_headers_of_one_user()
    {
        await using var asked = await WebServer.StartHealthyAsync();
        var builder = Builder();
        builder.Services.AddSingleton<Credential>();
        builder.Services.AddScoped<CurrentUser>();

        #region di-token
        builder.Services.AddLangGraphClient((provider, options) =>
        {
            options.BaseAddress = asked.Address;
            options.AccessTokenProvider = provider.GetRequiredService<Credential>().GetTokenAsync;
        });
        #endregion

        #region di-user
        builder.Services.AddKeyedScoped("of the user", (provider, _) => provider.GetRequiredService<LangGraphClient>()
            .WithHeaders(new Dictionary<string, string> { ["x-user"] = provider.GetRequiredService<CurrentUser>().Name }));
        #endregion

        await using var application = builder.Build();
        await using var scope = application.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredKeyedService<LangGraphClient>("of the user").Server.CheckHealthAsync();
        var request = Assert.Single(asked.Requests);
        Assert.Equal(("Bearer token", "ann"), (request.Header("Authorization"), request.Header("x-user")));
    }

    [Fact]
    public async Task Connections()
    {
        var builder = Builder();
        var address = await server.GetBaseAddressAsync();
        X509CertificateCollection certificates = [];

        #region di-connections
        builder.Services.AddLangGraphClient(address)
            .UseSocketsHttpHandler((handler, _) => handler.SslOptions.ClientCertificates = certificates)
            .SetHandlerLifetime(TimeSpan.FromMinutes(5));
        #endregion

        await using var application = builder.Build();
        Assert.True(await application.Services.GetRequiredService<LangGraphClient>().Server.CheckHealthAsync());
    }

    [Fact]
    public async Task Health()
    {
        var builder = Builder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLangGraphClient(await server.GetBaseAddressAsync());

        #region di-health
        builder.Services.AddHealthChecks().AddLangGraph(tags: ["ready"]);
        #endregion

        await using var application = builder.Build();
        application.MapHealthChecks("/health");
        await application.StartAsync();
        using var browser = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };
        Assert.Equal("Healthy", await browser.GetStringAsync("/health"));
    }

    private static WebApplicationBuilder Builder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    private sealed class Credential
    {
        public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken) => new("token");
    }

    private sealed class CurrentUser
    {
        public string Name => "ann";
    }

    #region di-inject
    public sealed class JokeTeller(LangGraphClient client)
    {
        public async Task<string?> TellAsync(string topic)
        {
            var result = await client.Runs.WaitAsync<JokeState>("joke", new() { Input = new StateUpdate<JokeState> { Topic = topic } });
            return result.Values?.Joke;
        }
    }
    #endregion
}
