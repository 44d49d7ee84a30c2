using TypedLangGraph.Resilience.Tests.Support;
using TypedLangGraph.TestSupport;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>A connection that is silent for too long counts as lost.</summary>
public sealed class IdleTests
{
    private readonly ManualTime _time = new();
    private readonly LiveBody _body = new();

    [Fact]
    public async Task A_given_limit_ends_the_wait()
    {
        var reading = ReadAsync(TimeSpan.FromSeconds(10));
        await _body.ReaderWaitsAsync();

        await AdvanceAsync(9.9);
        Assert.False(reading.IsCompleted);
        await AdvanceAsync(0.2);

        await AssertTimeoutAsync(reading, "10 s");
    }

    [Fact]
    public async Task A_given_limit_counts_anew_with_each_byte()
    {
        var reading = ReadAsync(TimeSpan.FromSeconds(10));
        await _body.ReaderWaitsAsync();
        for (var i = 0; i < 5; i++)
        {
            await AdvanceAsync(8);
            await SendAsync(": \n\n");
        }

        Assert.False(reading.IsCompleted);
        await AdvanceAsync(10.1);

        await AssertTimeoutAsync(reading, "10 s");
    }

    [Fact]
    public async Task Without_a_limit_two_heartbeats_teach_one()
    {
        var reading = ReadAsync(idleTimeout: null);
        await _body.ReaderWaitsAsync();
        await SendAsync(": heartbeat\n\n");
        await AdvanceAsync(5);
        await SendAsync(": heartbeat\n\n");

        await AdvanceAsync(14);
        Assert.False(reading.IsCompleted);
        await AdvanceAsync(1.1);

        await AssertTimeoutAsync(reading, "15 s");
    }

    [Fact]
    public async Task Without_heartbeats_silence_is_no_sign()
    {
        var reading = ReadAsync(idleTimeout: null);
        await _body.ReaderWaitsAsync();
        await SendAsync("event: custom\ndata: 1\nid: 0\n\n");

        await AdvanceAsync(3600);

        await AssertStillReadingAsync(reading);
    }

    [Fact]
    public async Task One_heartbeat_teaches_nothing()
    {
        var reading = ReadAsync(idleTimeout: null);
        await _body.ReaderWaitsAsync();
        await SendAsync(": heartbeat\n\n");

        await AdvanceAsync(3600);

        await AssertStillReadingAsync(reading);
    }

    [Fact]
    public async Task Heartbeats_keep_the_connection()
    {
        var reading = ReadAsync(idleTimeout: null);
        await _body.ReaderWaitsAsync();
        for (var i = 0; i < 20; i++)
        {
            await SendAsync(": heartbeat\n\n");
            await AdvanceAsync(5);
        }

        await AssertStillReadingAsync(reading);
    }

    [Theory]
    [InlineData(0.5, 6)]
    [InlineData(60, 30)]
    public async Task What_heartbeats_teach_has_bounds(double distance, double limit)
    {
        var reading = ReadAsync(idleTimeout: null);
        await _body.ReaderWaitsAsync();
        await SendAsync(": heartbeat\n\n");
        await AdvanceAsync(distance);
        await SendAsync(": heartbeat\n\n");

        await AdvanceAsync(limit - 0.5);
        Assert.False(reading.IsCompleted);
        await AdvanceAsync(1);

        await AssertTimeoutAsync(reading, $"{limit} s");
    }

    [Fact]
    public async Task An_infinite_limit_ignores_heartbeats()
    {
        var reading = ReadAsync(Timeout.InfiniteTimeSpan);
        await _body.ReaderWaitsAsync();
        await SendAsync(": heartbeat\n\n");
        await AdvanceAsync(5);
        await SendAsync(": heartbeat\n\n");

        await AdvanceAsync(3600);

        await AssertStillReadingAsync(reading);
    }

    [Fact]
    public async Task What_was_learned_holds_on_the_next_connection()
    {
        var second = new LiveBody();
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive) { AnswerToResume = number => Answers.EventStream(number == 1 ? _body : second) };
        var reading = Streams.BreakAsync(Streams.Join(server, Clients.Options(_time, reconnect => reconnect.MaxAttempts = 1), StreamCursor.Beginning));
        await _body.ReaderWaitsAsync();
        for (var i = 0; i < 4; i++)
        {
            await SendAsync(": heartbeat\n\n");
            await AdvanceAsync(i < 3 ? 5 : 15.1);
        }

        // One heartbeat on the new connection: its distance to those of the old one means nothing.
        await second.ReaderWaitsAsync();
        second.Send(": heartbeat\n\n");
        await second.ReaderWaitsAsync();
        await AdvanceAsync(14.5);
        Assert.False(reading.IsCompleted);
        await AdvanceAsync(1);

        Assert.Contains("15 s", (await reading).Exception.Message);
    }

    [Fact]
    public async Task A_silent_connection_is_resumed()
    {
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(100, Ending.Stall));
        var options = Clients.Options(change: reconnect => reconnect.IdleTimeout = TimeSpan.FromSeconds(1));

        var lines = await Reading.ReadAsync(Streams.Start(server, options));

        Assert.Equal(200, lines.Count);
        Assert.Equal(["99", "199", "200"], server.Joins);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_limit_that_is_no_time_is_refused(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReconnectOptions { IdleTimeout = TimeSpan.FromSeconds(seconds) });

    private async Task ReadAsync(TimeSpan? idleTimeout)
    {
        var options = Clients.Options(_time, reconnect =>
        {
            reconnect.IdleTimeout = idleTimeout;
            reconnect.MaxAttempts = 0;
        });
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive) { AnswerToResume = _ => Answers.EventStream(_body) };
        await foreach (var _ in Streams.Join(server, options, StreamCursor.Beginning).WithCancellation(TestContext.Current.CancellationToken))
        {
        }
    }

    private async Task SendAsync(string text)
    {
        _body.Send(text);
        await _body.ReaderWaitsAsync();
    }

    /// <summary>Moves the clock, and gives what it set off the time to be noticed.</summary>
    private async Task AdvanceAsync(double seconds)
    {
        _time.Advance(TimeSpan.FromSeconds(seconds));
        await Task.Delay(30, TestContext.Current.CancellationToken);
    }

    private static async Task AssertTimeoutAsync(Task reading, string limit)
    {
        var exception = await Assert.ThrowsAsync<StreamInterruptedException>(() => reading.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Contains($"silent for more than {limit}", exception.Message);
    }

    private async Task AssertStillReadingAsync(Task reading)
    {
        Assert.False(reading.IsCompleted);

        // It still takes what comes.
        await SendAsync("event: custom\ndata: 2\nid: 1\n\n");
        Assert.False(reading.IsCompleted);
    }
}
