using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TypedLangGraph.DependencyInjection.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.DependencyInjection.Tests;

/// <summary>A web application that is configured, started and asked as users do it, in front of the real dev server.</summary>
public sealed class LiveTests(DevServerFixture devServer)
{
    private const string PlantedKey = "lsv2-planted-key";

    [Fact]
    public async Task A_web_application_runs_a_graph_tells_its_health_and_logs_no_key()
    {
        var log = new LogText();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
        [
            new("LangGraph:BaseAddress", (await devServer.GetBaseAddressAsync()).AbsoluteUri),
            new("LangGraph:ApiKey", PlantedKey),
        ]);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLangGraphClient(builder.Configuration.GetSection("LangGraph"));
        builder.Services.AddHealthChecks().AddLangGraph();
        await using var application = builder.Build();
        application.MapHealthChecks("/health");
        application.MapGet("/joke", (RequestDelegate)TellAsync);
        await application.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new HttpClient { BaseAddress = new Uri(application.Urls.Single()) };

        Assert.Equal("Healthy", await browser.GetStringAsync("/health", TestContext.Current.CancellationToken));
        Assert.Equal("This is a joke about tea and cats", await browser.GetStringAsync("/joke?topic=tea", TestContext.Current.CancellationToken));
        Assert.Contains(log.Lines, line => line.Contains("TypedLangGraph.Streaming") && line.EndsWith("finished."));
        Assert.Contains(log.Lines, line => line.Contains("x-api-key"));
        Assert.DoesNotContain(log.Lines, line => line.Contains(PlantedKey));
    }

    private static async Task TellAsync(HttpContext context)
    {
        var client = context.RequestServices.GetRequiredService<LangGraphClient>();
        var thread = await client.Threads.CreateAsync(cancellationToken: context.RequestAborted);
        var input = new StateUpdate<JokeState> { Topic = context.Request.Query["topic"].ToString() };
        await foreach (var chunk in client.Runs.StreamAsync<JokeState>(thread.ThreadId, "joke", new() { Input = input, StreamMode = StreamMode.Updates }, context.RequestAborted))
        {
            if (chunk is UpdatesChunk<JokeState> { Update.Joke: { HasValue: true, Value: { } joke } })
                await context.Response.WriteAsync(joke);
        }
    }

    private sealed class LogText : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

        public void Dispose()
        {
        }

        private sealed class Logger(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{category} {exception} {formatter(state, exception)}");
        }
    }
}
