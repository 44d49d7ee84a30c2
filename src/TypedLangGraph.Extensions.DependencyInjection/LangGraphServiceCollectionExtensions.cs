using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TypedLangGraph;
using TypedLangGraph.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="LangGraphClient"/> as a singleton on <see cref="IHttpClientFactory"/>.</summary>
/// <remarks>
/// The options are checked when the host starts. What is returned configures the connections: handlers, certificates, lifetimes. Redirects are
/// never followed, and the HttpClient has no timeout of its own: <see cref="LangGraphServiceOptions"/> has one for each phase.
/// </remarks>
public static class LangGraphServiceCollectionExtensions
{
    /// <summary>Registers a client of the server at an address.</summary>
    /// <param name="services">The services.</param>
    /// <param name="baseAddress">The server's address, for example <c>http://localhost:2024</c>.</param>
    public static IHttpClientBuilder AddLangGraphClient(this IServiceCollection services, Uri baseAddress) => Add(services, name: null, baseAddress);

    /// <summary>Registers a client that code configures.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets at least the address.</param>
    public static IHttpClientBuilder AddLangGraphClient(this IServiceCollection services, Action<LangGraphServiceOptions> configure) => Add(services, name: null, configure);

    /// <summary>Registers a client that code configures with the help of services, for example of a credential that gives access tokens.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets at least the address. The provider is the application's own: it has no scoped services.</param>
    public static IHttpClientBuilder AddLangGraphClient(this IServiceCollection services, Action<IServiceProvider, LangGraphServiceOptions> configure) =>
        Add(services, name: null, configure);

    /// <summary>Registers a client that is configured by a section, whose keys are the names of the options' members.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, for example <c>builder.Configuration.GetSection("LangGraph")</c>.</param>
    /// <param name="configure">Sets what the section does not; <see langword="null"/> sets nothing.</param>
    public static IHttpClientBuilder AddLangGraphClient(this IServiceCollection services, IConfiguration section, Action<LangGraphServiceOptions>? configure = null) =>
        Add(services, name: null, section, configure);

    /// <summary>Registers a client under a key, for one of several servers.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key, and the name of the options.</param>
    /// <param name="baseAddress">The server's address, for example <c>http://localhost:2024</c>.</param>
    public static IHttpClientBuilder AddKeyedLangGraphClient(this IServiceCollection services, string name, Uri baseAddress) => Add(services, Checked(name), baseAddress);

    /// <summary>Registers a client under a key, configured by code.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key, and the name of the options.</param>
    /// <param name="configure">Sets at least the address.</param>
    public static IHttpClientBuilder AddKeyedLangGraphClient(this IServiceCollection services, string name, Action<LangGraphServiceOptions> configure) =>
        Add(services, Checked(name), configure);

    /// <summary>Registers a client under a key, configured by code with the help of services.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key, and the name of the options.</param>
    /// <param name="configure">Sets at least the address. The provider is the application's own: it has no scoped services.</param>
    public static IHttpClientBuilder AddKeyedLangGraphClient(this IServiceCollection services, string name, Action<IServiceProvider, LangGraphServiceOptions> configure) =>
        Add(services, Checked(name), configure);

    /// <summary>Registers a client under a key, configured by a section.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key, and the name of the options.</param>
    /// <param name="section">The section, whose keys are the names of the options' members.</param>
    /// <param name="configure">Sets what the section does not; <see langword="null"/> sets nothing.</param>
    public static IHttpClientBuilder AddKeyedLangGraphClient(
        this IServiceCollection services, string name, IConfiguration section, Action<LangGraphServiceOptions>? configure = null) =>
        Add(services, Checked(name), section, configure);

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        return Add(services, name, (LangGraphServiceOptions options) => options.BaseAddress = baseAddress);
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<LangGraphServiceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, (OptionsBuilder<LangGraphServiceOptions> options) => options.Configure(configure));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<IServiceProvider, LangGraphServiceOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, options => options.Configure<IServiceProvider>((settings, provider) => configure(provider, settings)));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, IConfiguration section, Action<LangGraphServiceOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, (OptionsBuilder<LangGraphServiceOptions> options) =>
        {
            options.Configure(settings => ConfiguredOptions.Read(section, settings));
            if (configure is not null)
                options.Configure(configure);
        });
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<OptionsBuilder<LangGraphServiceOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        return ClientRegistration.Add(services, name, configure);
    }

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }
}
