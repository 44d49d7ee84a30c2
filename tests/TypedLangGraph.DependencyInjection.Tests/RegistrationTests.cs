using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TypedLangGraph.DependencyInjection.Tests.Support;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>What is registered: one singleton for each key, whichever way it was added, and nothing that holds a shorter-lived service.</summary>
public sealed class RegistrationTests
{
    private static readonly Uri Address = new("http://localhost:2024/");
    private static readonly IConfiguration Section = new ConfigurationBuilder()
        .AddInMemoryCollection([new("BaseAddress", Address.AbsoluteUri)]).Build();

    private static readonly Dictionary<string, Action<IServiceCollection>> Ways = new()
    {
        ["address"] = services => services.AddLangGraphClient(Address),
        ["options"] = services => services.AddLangGraphClient(options => options.BaseAddress = Address),
        ["services"] = services => services.AddLangGraphClient((_, options) => options.BaseAddress = Address),
        ["configuration"] = services => services.AddLangGraphClient(Section),
    };

    private static readonly Dictionary<string, Action<IServiceCollection>> KeyedWays = new()
    {
        ["address"] = services => services.AddKeyedLangGraphClient("mine", Address),
        ["options"] = services => services.AddKeyedLangGraphClient("mine", options => options.BaseAddress = Address),
        ["services"] = services => services.AddKeyedLangGraphClient("mine", (_, options) => options.BaseAddress = Address),
        ["configuration"] = services => services.AddKeyedLangGraphClient("mine", Section),
    };

    public static TheoryData<string> WayNames { get; } = new(Ways.Keys);

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Each_way_registers_one_client_for_the_whole_application(string way)
    {
        using var provider = Containers.Build(Ways[way]);
        using var scope = provider.CreateScope();

        var client = provider.GetRequiredService<LangGraphClient>();

        Assert.Equal(Address, client.BaseAddress);
        Assert.Same(client, scope.ServiceProvider.GetRequiredService<LangGraphClient>());
    }

    [Theory]
    [MemberData(nameof(WayNames))]
    public void Each_way_has_a_keyed_form(string way)
    {
        using var provider = Containers.Build(KeyedWays[way]);

        Assert.Equal(Address, provider.GetRequiredKeyedService<LangGraphClient>("mine").BaseAddress);
        Assert.Null(provider.GetService<LangGraphClient>());
    }

    [Fact]
    public async Task Keyed_clients_have_settings_and_handlers_of_their_own()
    {
        await using var first = await TestSupport.WebServer.StartHealthyAsync();
        await using var second = await TestSupport.WebServer.StartHealthyAsync();
        using var provider = Containers.Build(services =>
        {
            services.AddKeyedLangGraphClient("first", Containers.At(first.Address, options => options.ApiKey = "first-key")).AddHttpMessageHandler(() => new Stamp("one"));
            services.AddKeyedLangGraphClient("second", Containers.At(second.Address, options => options.ApiKey = "second-key")).AddHttpMessageHandler(() => new Stamp("two"));
        });

        await provider.GetRequiredKeyedService<LangGraphClient>("first").Server.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken);
        await provider.GetRequiredKeyedService<LangGraphClient>("second").Server.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([("first-key", "one")], first.Requests.Select(request => (request.Header("x-api-key"), request.Header("x-stamp"))));
        Assert.Equal([("second-key", "two")], second.Requests.Select(request => (request.Header("x-api-key"), request.Header("x-stamp"))));
    }

    [Fact]
    public void Singletons_and_scoped_services_may_hold_the_client()
    {
        using var provider = Containers.Build(services =>
        {
            services.AddLangGraphClient(Address);
            services.AddSingleton<Worker>();
            services.AddScoped<Page>();
        });
        using var scope = provider.CreateScope();

        Assert.Same(provider.GetRequiredService<Worker>().Client, scope.ServiceProvider.GetRequiredService<Page>().Client);
    }

    [Fact]
    public void Code_has_the_last_word_on_what_the_configuration_says()
    {
        using var provider = Containers.Build(services => services.AddLangGraphClient(Section, options => options.BaseAddress = new Uri("http://localhost:1/")));

        Assert.Equal(new Uri("http://localhost:1/"), provider.GetRequiredService<LangGraphClient>().BaseAddress);
    }

    [Fact]
    public void A_client_that_was_added_twice_is_one_client_with_both_settings()
    {
        using var provider = Containers.Build(services =>
        {
            services.AddLangGraphClient(new Uri("http://localhost:1/"));
            services.AddLangGraphClient(Address);
        });

        Assert.Equal(Address, Assert.Single(provider.GetServices<LangGraphClient>()).BaseAddress);
    }

    private sealed class Worker(LangGraphClient client)
    {
        public LangGraphClient Client => client;
    }

    private sealed class Page(LangGraphClient client)
    {
        public LangGraphClient Client => client;
    }

    private sealed class Stamp(string text) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("x-stamp", text);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
