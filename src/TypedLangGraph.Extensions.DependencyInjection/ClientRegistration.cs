using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TypedLangGraph.Http;

namespace TypedLangGraph.Extensions.DependencyInjection;

/// <summary>
/// Registers one client: a singleton that asks the factory for an HttpClient before each request. So it can be injected everywhere, and still
/// sees the handlers that the factory renews, with what they know of DNS, certificates and services.
/// </summary>
internal static class ClientRegistration
{
    private const string HttpClientName = "TypedLangGraph";

    /// <param name="services">The services.</param>
    /// <param name="name">The key of the client, or null for the one without a key.</param>
    /// <param name="configure">Configures the options.</param>
    public static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<OptionsBuilder<LangGraphServiceOptions>> configure)
    {
        var optionsName = name ?? Options.DefaultName;
        var http = services.AddHttpClient(name is null ? HttpClientName : $"{HttpClientName}:{name}");
        AddOptions(services, optionsName, configure);
        AddClient(services, name, optionsName, http.Name);
        services.PostConfigure<HttpClientFactoryOptions>(
            http.Name, factory => factory.HttpMessageHandlerBuilderActions.Add(handlers => RedirectRefusal.Apply(handlers.PrimaryHandler)));
        return http
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => ServerConnections.Create(Get(provider, optionsName).ConnectTimeout));
    }

    private static void AddOptions(IServiceCollection services, string name, Action<OptionsBuilder<LangGraphServiceOptions>> configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LangGraphServiceOptions>, OptionsValidator>());
        var options = services.AddOptions<LangGraphServiceOptions>(name);
        configure(options);
        options.PostConfigure<IServiceProvider>((settings, provider) => settings.LoggerFactory ??= provider.GetService<ILoggerFactory>()).ValidateOnStart();
    }

    private static void AddClient(IServiceCollection services, string? name, string optionsName, string httpName)
    {
        if (name is null)
            services.TryAddSingleton(Create);
        else
            services.TryAddKeyedSingleton(name, (provider, _) => Create(provider));

        LangGraphClient Create(IServiceProvider provider)
        {
            var options = Get(provider, optionsName);
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            return new LangGraphClient(() => factory.CreateClient(httpName), options.BaseAddress!, options);
        }
    }

    private static LangGraphServiceOptions Get(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<LangGraphServiceOptions>>().Get(name);
}
