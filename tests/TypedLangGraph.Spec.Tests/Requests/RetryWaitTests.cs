using System.Globalization;
using TypedLangGraph.Spec.Tests.Support;

namespace TypedLangGraph.Spec.Tests.Requests;

/// <summary>How long is waited between repetitions, as a clock is asked that waits for nothing.</summary>
public sealed class RetryWaitTests
{
    private static readonly Guid Id = Guid.Parse("33333333-3333-4333-8333-333333333333");

    private readonly WaitlessTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waits_double_with_a_random_quarter_up_to_the_longest()
    {
        await FailAsync([.. Enumerable.Repeat(RawServer.Answer("503 Service Unavailable"), 5)]);

        double[] expected = [1, 2, 3, 3];
        Assert.Equal(expected.Length, _time.Waits.Count);
        Assert.All(_time.Waits.Zip(expected), pair => Assert.InRange(pair.First.TotalSeconds, pair.Second * 0.75, pair.Second * 1.25));
    }

    [Fact]
    public async Task The_server_says_in_seconds_how_long()
    {
        await FailAsync(RawServer.Answer("429 Too Many Requests", headers: "Retry-After: 17"), RawServer.Answer("404 Not Found"));

        Assert.Equal([TimeSpan.FromSeconds(17)], _time.Waits);
    }

    [Fact]
    public async Task The_server_says_as_a_date_how_long()
    {
        var date = DateTimeOffset.UtcNow.AddSeconds(40).ToString("R", CultureInfo.InvariantCulture);

        await FailAsync(RawServer.Answer("503 Service Unavailable", headers: $"Retry-After: {date}"), RawServer.Answer("404 Not Found"));

        Assert.InRange(Assert.Single(_time.Waits), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));
    }

    [Fact]
    public async Task A_server_that_asks_for_too_much_is_not_asked_again()
    {
        var exception = await FailAsync(RawServer.Answer("429 Too Many Requests", headers: "Retry-After: 61"));

        Assert.Empty(_time.Waits);
        Assert.Equal(TimeSpan.FromSeconds(61), Assert.IsType<RateLimitedException>(exception).Details.RetryAfter);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        await using var server = RawServer.Start(RawServer.Answer("429 Too Many Requests", headers: "Retry-After: 50"));
        using var client = server.CreateClient();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var get = client.Threads.GetAsync(Id, cancellation.Token);
        while (server.Requests.Count == 0)
            await Task.Delay(5, Token);
        cancellation.CancelAfter(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => get);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void Settings_that_make_no_sense_are_refused()
    {
        var options = new RetryOptions();

        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetries = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.BaseDelay = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxDelay = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxRetryAfter = TimeSpan.FromSeconds(-1));
        Assert.Throws<ArgumentNullException>(() => options.TimeProvider = null!);
    }

    private async Task<LangGraphApiException> FailAsync(params string[] answers)
    {
        await using var server = RawServer.Start(answers);
        using var client = server.CreateClient(options =>
        {
            options.Retry.MaxRetries = answers.Length - 1 + (answers.Length == 1 ? 1 : 0);
            options.Retry.BaseDelay = TimeSpan.FromSeconds(1);
            options.Retry.MaxDelay = TimeSpan.FromSeconds(3);
            options.Retry.TimeProvider = _time;
        });
        var exception = await Assert.ThrowsAnyAsync<LangGraphApiException>(() => client.Threads.GetAsync(Id, Token));
        Assert.Equal(answers.Length, server.Requests.Count);
        return exception;
    }
}
