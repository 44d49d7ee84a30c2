using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedLangGraph;
using TypedLangGraph.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks whether the server of a registered <see cref="LangGraphClient"/> is well.</summary>
public static class LangGraphHealthChecksBuilderExtensions
{
    /// <summary>Adds a check that asks the server once, without repetitions. Endpoint: <c>GET /ok</c>.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="clientName">The key of the client; <see langword="null"/> means the one without a key.</param>
    /// <param name="checkDatabase">Whether the server asks its database, too. Needs a Python server; others ignore it.</param>
    /// <param name="failureStatus">What a server that is not well is reported as; <see langword="null"/> means <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags to choose checks by; <see langword="null"/> means none.</param>
    /// <param name="timeout">How long the answer may take; <see langword="null"/> means five seconds.</param>
    public static IHealthChecksBuilder AddLangGraph(
        this IHealthChecksBuilder builder,
        string name = "langgraph",
        string? clientName = null,
        bool checkDatabase = false,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name, provider => new LangGraphHealthCheck(Client(provider), checkDatabase), failureStatus, tags, timeout ?? TimeSpan.FromSeconds(5)));

        LangGraphClient Client(IServiceProvider provider) =>
            clientName is null ? provider.GetRequiredService<LangGraphClient>() : provider.GetRequiredKeyedService<LangGraphClient>(clientName);
    }
}
