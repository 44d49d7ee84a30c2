using System.Net;
using TypedLangGraph.Resilience.Tests.Support;

namespace TypedLangGraph.Resilience.Tests.Resuming;

/// <summary>How long the stream waits before each attempt, and when it counts anew.</summary>
public sealed class AttemptTests
{
    [Fact]
    public async Task The_first_is_made_at_once_and_each_later_one_waits_twice_as_long_up_to_the_limit()
    {
        var attempts = await FailAsync(_ => Answers.Status(HttpStatusCode.BadGateway), reconnect =>
        {
            reconnect.MaxAttempts = 6;
            reconnect.BaseDelay = TimeSpan.FromSeconds(2);
            reconnect.MaxDelay = TimeSpan.FromSeconds(10);
        });

        Assert.Equal([1, 2, 3, 4, 5, 6], attempts.Select(attempt => attempt.Attempt));
        Assert.Equal(TimeSpan.Zero, attempts[0].Delay);
        foreach (var (attempt, middle) in attempts.Skip(1).Zip([2.0, 4, 8, 10, 10]))
            Assert.InRange(attempt.Delay.TotalSeconds, middle * 0.75, middle * 1.25);
    }

    [Fact]
    public async Task Waits_are_spread()
    {
        var delays = new HashSet<TimeSpan>();
        for (var i = 0; i < 10; i++)
            delays.Add((await FailAsync(_ => Answers.Status(HttpStatusCode.BadGateway)))[1].Delay);

        Assert.True(delays.Count > 5, $"10 clients would come back at {delays.Count} different times.");
    }

    [Fact]
    public async Task Retry_After_is_heeded_even_beyond_the_limit()
    {
        var attempts = await FailAsync(number => Answers.Status(HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(10 * number)));

        Assert.Equal([10, 20, 30, 40], attempts.Skip(1).Select(attempt => attempt.Delay.TotalSeconds));
        Assert.All(attempts.Skip(1), attempt => Assert.IsType<RateLimitedException>(attempt.Cause));
    }

    [Fact]
    public async Task Retry_After_beyond_what_a_timer_can_wait_is_no_fault()
    {
        var attempts = await FailAsync(_ => Answers.Status(HttpStatusCode.ServiceUnavailable, TimeSpan.FromDays(365 * 60)));

        Assert.All(attempts.Skip(1), attempt => Assert.InRange(attempt.Delay.TotalDays, 24, 49));
    }

    [Theory]
    [InlineData("7000", 7)]
    [InlineData("0", 0)]
    public async Task The_retry_field_of_the_stream_replaces_the_first_waits(string retry, double seconds)
    {
        var attempts = new List<ReconnectAttempt>();
        var options = Clients.Options(new InstantTime(), reconnect =>
        {
            reconnect.OnReconnecting = attempts.Add;
            reconnect.MaxDelay = TimeSpan.FromSeconds(1);
        });
        var cut = Ending.Reset;
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive)
        {
            AnswerToResume = number => number switch
            {
                1 => Answers.EventStream(new CutStream(System.Text.Encoding.UTF8.GetBytes($"retry: {retry}\n\nevent: custom\ndata: 1\nid: 9\n\n"), cut)),
                2 => Answers.Status(HttpStatusCode.BadGateway),
                _ => null,
            },
        };

        await Reading.ReadAsync(Streams.Join(server, options, StreamCursor.Beginning));

        Assert.Equal(seconds, attempts[0].Delay.TotalSeconds);
        Assert.InRange(attempts[1].Delay.TotalSeconds, seconds * 0.75, seconds * 1.25);
    }

    [Fact]
    public async Task An_event_starts_the_count_again()
    {
        // Five attempts are allowed, and 30 are needed in all; never more than three without an event.
        var attempts = new List<ReconnectAttempt>();
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Enumerable.Range(1, 10).Select(number => Cuts.After(number * 10)))
        {
            AnswerToResume = number => number % 3 == 0 ? null : Answers.Status(HttpStatusCode.ServiceUnavailable),
        };

        var lines = await Reading.ReadAsync(Streams.Start(server, Clients.Options(new InstantTime(), reconnect => reconnect.OnReconnecting = attempts.Add)));

        Assert.Equal(200, lines.Count);
        Assert.Equal(Enumerable.Range(0, 10).SelectMany(_ => (int[])[1, 2, 3]), attempts.Take(30).Select(attempt => attempt.Attempt));
    }

    [Fact]
    public async Task Each_tells_what_is_known()
    {
        var attempts = await FailAsync(_ => Answers.Status(HttpStatusCode.BadGateway));

        Assert.All(attempts, attempt =>
        {
            Assert.Equal(RecordedServer.RunId, attempt.RunId);
            Assert.Equal(RecordedServer.ThreadId, attempt.ThreadId);
            Assert.Equal("19", attempt.LastEventId);
        });
        Assert.IsType<HttpIOException>(attempts[0].Cause);
        Assert.IsType<ServerErrorException>(attempts[1].Cause);
    }

    private static async Task<List<ReconnectAttempt>> FailAsync(Func<int, HttpResponseMessage?> answer, Action<ReconnectOptions>? change = null)
    {
        var attempts = new List<ReconnectAttempt>();
        var server = new RecordedServer(RecordedRun.Slow, JoinSemantics.Exclusive, Cuts.After(20)) { AnswerToResume = answer };
        await Streams.BreakAsync(Streams.Start(server, Clients.Options(new InstantTime(), reconnect =>
        {
            reconnect.OnReconnecting = attempts.Add;
            change?.Invoke(reconnect);
        })));
        return attempts;
    }
}
