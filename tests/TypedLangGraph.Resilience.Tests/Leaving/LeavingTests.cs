using System.Diagnostics;
using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.Tests.States;

namespace TypedLangGraph.Resilience.Tests.Leaving;

/// <summary>A stream that is left stops at once and closes its connection, in whatever it was busy.</summary>
[Collection(UndisturbedCollection.Name)]
public sealed class LeavingTests : IAsyncDisposable
{
    private const int Trials = 7;
    private const int Rounds = 3;
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(100);

    /// <summary>Of a single measurement: a tenth of the time that it would take without cancellation, which a busy machine can take too.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(6);

    private readonly EventServer _server = new();
    private readonly LangGraphClient _client;

    public LeavingTests() => _client = new LangGraphClient(_server.Address, Clients.Options(change: reconnect => reconnect.BaseDelay = TimeSpan.FromMinutes(1)));

    [Fact]
    public async Task A_token_that_fires_while_waiting_for_an_event()
    {
        await MeasureAsync(async () =>
        {
            using var cancellation = new CancellationTokenSource();
            await using var chunks = Stream(cancellation.Token).GetAsyncEnumerator();
            await TakeAllAsync(chunks);
            var next = chunks.MoveNextAsync().AsTask();

            var watch = Stopwatch.StartNew();
            await cancellation.CancelAsync();
            var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
            watch.Stop();

            Assert.True(exception.CancellationToken.IsCancellationRequested);
            return watch.Elapsed;
        });
    }

    [Fact]
    public async Task The_enumerations_own_token()
    {
        using var cancellation = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Stream(other.Token).WithCancellation(cancellation.Token))
            {
                read++;
                await cancellation.CancelAsync();
            }
        });

        Assert.Equal(1, read);
        await _server.ClientLeftAsync();
    }

    [Fact]
    public async Task A_token_that_fires_while_the_server_has_not_answered()
    {
        _server.IsMute = true;
        await MeasureAsync(async () =>
        {
            using var cancellation = new CancellationTokenSource();
            var opened = _server.Opened;
            await using var chunks = Stream(cancellation.Token).GetAsyncEnumerator();
            var first = chunks.MoveNextAsync().AsTask();
            while (_server.Opened == opened)
                await Task.Delay(5);

            var watch = Stopwatch.StartNew();
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
            return watch.Elapsed;
        });
    }

    [Fact]
    public async Task A_token_that_fires_between_two_attempts_to_resume()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = Clients.Options(change: reconnect =>
        {
            reconnect.BaseDelay = reconnect.MaxDelay = TimeSpan.FromMinutes(1);
            reconnect.OnReconnecting = attempt =>
            {
                if (attempt.Attempt == 2)
                    waiting.SetResult();
            };
        });
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(5)) { AnswerToResume = _ => Answers.Status(System.Net.HttpStatusCode.BadGateway) };
        await using var chunks = Streams.Start(server, options).GetAsyncEnumerator(cancellation.Token);
        for (var i = 0; i < 5; i++)
            Assert.True(await chunks.MoveNextAsync());
        var next = chunks.MoveNextAsync().AsTask();
        await waiting.Task;

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.Single(server.Joins);
    }

    [Fact]
    public async Task Leaving_the_loop_half_way()
    {
        await MeasureAsync(async () =>
        {
            var watch = new Stopwatch();
            await foreach (var _ in Stream())
            {
                watch.Start();
                break;
            }

            return watch.Elapsed;
        });
    }

    [Fact]
    public async Task A_stream_that_has_cancelled_its_run_ends_as_soon_as_the_server_ends_it()
    {
        var stream = Stream();
        await using var chunks = stream.GetAsyncEnumerator();
        await TakeAllAsync(chunks);

        var watch = Stopwatch.StartNew();
        await stream.CancelAsync();
        Assert.False(await chunks.MoveNextAsync());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
        Assert.Equal(RunOutcome.Cancelled, stream.Outcome);
    }

    [Fact]
    public async Task A_token_that_has_fired_before_sends_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Stream(new CancellationToken(canceled: true)))
            {
            }
        });

        Assert.Equal(0, _server.Opened);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private RunStream<SlowState> Stream(CancellationToken cancellationToken = default) =>
        _client.Runs.StreamAsync<SlowState>(RecordedServer.ThreadId, "slow", new() { StreamResumable = true }, cancellationToken);

    private static async Task TakeAllAsync(IAsyncEnumerator<StreamChunk> chunks)
    {
        Assert.True(await chunks.MoveNextAsync());
        Assert.True(await chunks.MoveNextAsync());
    }

    /// <summary>Leaves several streams. A busy machine may hold up one of them, or a whole round of them, but not each round.</summary>
    private async Task MeasureAsync(Func<Task<TimeSpan>> leave)
    {
        var medians = new List<TimeSpan>();
        do
            medians.Add(await MedianAsync(leave));
        while (medians[^1] > AtOnce && medians.Count < Rounds);
        Assert.InRange(medians[^1], TimeSpan.Zero, AtOnce);
    }

    private async Task<TimeSpan> MedianAsync(Func<Task<TimeSpan>> leave)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Trials; i++)
        {
            times.Add(await leave());
            await _server.ClientLeftAsync();
        }

        times.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine($"median {times[Trials / 2].TotalMilliseconds:0.0} ms, longest {times[^1].TotalMilliseconds:0.0} ms");
        return times[Trials / 2];
    }
}
