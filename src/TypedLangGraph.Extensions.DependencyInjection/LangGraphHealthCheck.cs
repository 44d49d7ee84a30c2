using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TypedLangGraph.Extensions.DependencyInjection;

/// <summary>Asks the server of a client whether it is well.</summary>
internal sealed class LangGraphHealthCheck(LangGraphClient client, bool checkDatabase) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await client.Server.CheckHealthAsync(checkDatabase, cancellationToken).ConfigureAwait(false)
                ? HealthCheckResult.Healthy($"The Agent Server at {client.BaseAddress} is well.")
                : new HealthCheckResult(context.Registration.FailureStatus, $"The Agent Server at {client.BaseAddress} says that it is not well.");
        }
        catch (LangGraphException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message, exception);
        }
    }
}
