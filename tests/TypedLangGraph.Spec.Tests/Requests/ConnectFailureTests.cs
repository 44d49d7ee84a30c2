using System.Net.Sockets;
using TypedLangGraph.Spec.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>A request that found no connection did nothing at the server, so that even a run is asked for again.</summary>
public sealed class ConnectFailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_is_started_once_when_the_server_comes_up_after_a_refusal()
    {
        await using var server = new LateServer();
        var time = new WaitlessTime();
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Retry.MaxRetries = 1;
        options.Retry.TimeProvider = new StartingTime(time, server);
        using var client = new LangGraphClient(server.Address, options);

        await Assert.ThrowsAsync<NotFoundException>(() => client.Runs.CreateAsync<TopicState>("joke", new(), Token));

        Assert.Single(time.Waits);
        Assert.Equal(1, server.Served);
    }

    [Fact]
    public async Task A_refusal_that_stays_tells_that_nothing_reached_the_server()
    {
        await using var server = new LateServer();
        var time = new WaitlessTime();
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Retry.MaxRetries = 2;
        options.Retry.TimeProvider = time;
        using var client = new LangGraphClient(server.Address, options);

        var exception = await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Runs.CreateAsync<TopicState>("joke", new(), Token));

        Assert.False(exception.MayHaveReachedServer);
        Assert.Equal(2, time.Waits.Count);
    }

    [Fact]
    public async Task A_name_that_means_no_host_is_asked_for_again()
    {
        var (exception, attempts) = await CreateRunAsync((_, _) => throw new SocketException((int)SocketError.HostNotFound));

        Assert.False(Assert.IsType<LangGraphConnectionException>(exception).MayHaveReachedServer);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_connection_that_does_not_come_about_in_time_is_asked_for_again()
    {
        var (exception, attempts) = await CreateRunAsync(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return Stream.Null;
        });

        Assert.False(Assert.IsType<LangGraphConnectionException>(exception).MayHaveReachedServer);
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_was_sent_is_not_asked_for_again()
    {
        await using var server = RawServer.Start(RawServer.Broken, RawServer.Broken);
        using var client = server.CreateClient();

        var exception = await Assert.ThrowsAsync<LangGraphConnectionException>(() => client.Runs.CreateAsync<TopicState>("joke", new(), Token));

        Assert.True(exception.MayHaveReachedServer);
        Assert.Single(server.Requests);
    }

    private static async Task<(Exception Exception, int Attempts)> CreateRunAsync(Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> connect)
    {
        var attempts = 0;
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(100),
            ConnectCallback = (context, token) =>
            {
                attempts++;
                return connect(context, token);
            },
        })
        {
            BaseAddress = new Uri("http://agent.test/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var options = new LangGraphClientOptions { UseEnvironmentApiKey = false };
        options.Retry.MaxRetries = 1;
        options.Retry.TimeProvider = new WaitlessTime();
        using var client = new LangGraphClient(http, options);
        return (await Assert.ThrowsAnyAsync<LangGraphException>(() => client.Runs.CreateAsync<TopicState>("joke", new(), Token)), attempts);
    }

    /// <summary>Has a port, on which nobody listens until it is told to.</summary>
    private sealed class LateServer : IAsyncDisposable
    {
        private readonly LoopbackListener _listener;
        private int _served;

        public LateServer()
        {
            _listener = new LoopbackListener(ServeAsync);
            _listener.Start();
            _listener.Stop();
        }

        public Uri Address => _listener.Address;

        public int Served => _served;

        public void Start() => _listener.Start();

        public ValueTask DisposeAsync() => _listener.DisposeAsync();

        private async Task ServeAsync(TcpClient accepted, CancellationToken cancellationToken)
        {
            if (await RawRequest.ReadAsync(accepted.GetStream(), cancellationToken) is null)
                return;
            Interlocked.Increment(ref _served);
            await accepted.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes(RawServer.Answer("404 Not Found", "No assistant found", "text/plain")), cancellationToken);
        }
    }

    /// <summary>Starts the server when the client begins to wait.</summary>
    private sealed class StartingTime(TimeProvider inner, LateServer server) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            server.Start();
            return inner.CreateTimer(callback, state, dueTime, period);
        }
    }
}
