using Microsoft.Extensions.DependencyInjection;

namespace TypedLangGraph.DependencyInjection.Tests.Support;

/// <summary>Containers that find captive services.</summary>
internal static class Containers
{
    public static ServiceProvider Build(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    /// <summary>Settings of a client that takes nothing from the environment.</summary>
    public static Action<LangGraphServiceOptions> At(Uri address, Action<LangGraphServiceOptions>? change = null) => options =>
    {
        options.BaseAddress = address;
        options.UseEnvironmentApiKey = false;
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        change?.Invoke(options);
    };
}
