using Microsoft.Extensions.Logging;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>Repetitions are told to the log, by path and without ids, keys or payloads.</summary>
public sealed class RetryLogTests
{
    private static readonly Guid Id = Guid.Parse("33333333-3333-4333-8333-333333333333");
    private static readonly Guid Run = Guid.Parse("44444444-4444-4444-8444-444444444444");

    private readonly LogLines _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repetition_tells_its_path_status_number_and_wait()
    {
        await using var server = RawServer.Start(
            RawServer.Answer("503 Service Unavailable", "a payload", "text/plain", "Retry-After: 0"), RawServer.Broken, RawServer.Answer("404 Not Found", "gone", "text/plain"));
        using var client = server.CreateClient(options =>
        {
            options.LoggerFactory = _log;
            options.Retry.BaseDelay = TimeSpan.Zero;
        });

        await Assert.ThrowsAsync<NotFoundException>(() => client.Threads.GetAsync(Id, Token));

        Assert.Equal(
            [
                "TypedLangGraph.Http Warning: GET /threads/{thread_id} was answered with status 503: repetition 1 in 00:00:00.",
                "TypedLangGraph.Http Warning: GET /threads/{thread_id} found no connection or lost it: repetition 2 in 00:00:00.",
            ],
            _log.Lines);
    }

    [Fact]
    public async Task A_wait_that_goes_on_tells_its_run()
    {
        await using var server = RawServer.Start(
            RawServer.CutAnswer("\n", $"Content-Location: /threads/{Id}/runs/{Run}"), RawServer.Answer("200 OK", """{"topic":"tea"}"""));
        using var client = server.CreateClient(options => options.LoggerFactory = _log);

        await client.Runs.WaitAsync<TopicState>(Id, "joke", new() { Input = new StateUpdate<TopicState> { Topic = "secret" } }, Token);

        Assert.Equal([$"TypedLangGraph.Http Warning: The connection broke while run {Run} was waited for: attempt 1 to wait on, in 00:00:00."], _log.Lines);
    }

    /// <summary>Keeps what is logged.</summary>
    private sealed class LogLines : ILoggerFactory
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Lines);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }

        private sealed class Logger(string category, List<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Add($"{category} {logLevel}: {formatter(state, exception)}{exception}");
        }
    }
}
