using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using TypedLangGraph.DependencyInjection.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>Given a server that answers so, this health.</summary>
public sealed class HealthCheckTests
{
    [Theory]
    [InlineData(200, """{"ok":true}""", HealthStatus.Healthy, "is well")]
    [InlineData(200, """{"ok":false}""", HealthStatus.Unhealthy, "says that it is not well")]
    [InlineData(503, "", HealthStatus.Unhealthy, "failed with status 503")]
    [InlineData(200, "<html>", HealthStatus.Unhealthy, "is not a")]
    public async Task An_answer_is_a_health(int status, string body, HealthStatus expected, string description)
    {
        await using var server = await WebServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });

        var entry = await CheckAsync(server.Address, checks => checks.AddLangGraph());

        Assert.Equal(expected, entry.Status);
        Assert.Contains(description, entry.Description);
        Assert.Equal("/ok", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_what_the_registration_says()
    {
        Uri address;
        await using (var server = await WebServer.StartHealthyAsync())
            address = server.Address;

        var entry = await CheckAsync(address, checks => checks.AddLangGraph(failureStatus: HealthStatus.Degraded, tags: ["ready"]));

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.IsType<LangGraphConnectionException>(entry.Exception);
        Assert.Equal(["ready"], entry.Tags);
    }

    [Fact]
    public async Task A_server_that_is_silent_for_too_long_is_not_well()
    {
        await using var server = await WebServer.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var entry = await CheckAsync(server.Address, checks => checks.AddLangGraph(timeout: TimeSpan.FromMilliseconds(300)));

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
    }

    [Fact]
    public void The_answer_may_take_five_seconds()
    {
        using var provider = Containers.Build(services => services.AddHealthChecks().AddLangGraph());

        var registration = Assert.Single(provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations);
        Assert.Equal(TimeSpan.FromSeconds(5), registration.Timeout);
    }

    [Fact]
    public async Task A_keyed_client_is_checked_by_its_key()
    {
        await using var server = await WebServer.StartHealthyAsync();
        using var provider = Containers.Build(services =>
        {
            services.AddKeyedLangGraphClient("other", Containers.At(server.Address));
            services.AddHealthChecks().AddLangGraph("other-graphs", clientName: "other", checkDatabase: true);
        });

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, Assert.Single(report.Entries, entry => entry.Key == "other-graphs").Value.Status);
    }

    private static async Task<HealthReportEntry> CheckAsync(Uri address, Action<IHealthChecksBuilder> add)
    {
        using var provider = Containers.Build(services =>
        {
            services.AddLangGraphClient(Containers.At(address));
            add(services.AddHealthChecks());
        });
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return Assert.Single(report.Entries, entry => entry.Key == "langgraph").Value;
    }
}
