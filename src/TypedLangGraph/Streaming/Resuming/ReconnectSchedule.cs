namespace TypedLangGraph.Streaming.Resuming;

/// <summary>Counts attempts since the last progress, and tells how long to wait before the next.</summary>
internal sealed class ReconnectSchedule(ReconnectOptions options)
{
    private int _attempts;

    public bool IsExhausted => _attempts >= options.MaxAttempts;

    public int Attempts => _attempts;

    public void Progressed() => _attempts = 0;

    /// <param name="serverInterval">What the server's <c>retry</c> field asks for, or null.</param>
    /// <param name="retryAfter">What the failed answer's <c>Retry-After</c> asks for, or null.</param>
    public TimeSpan Next(TimeSpan? serverInterval, TimeSpan? retryAfter)
    {
        _attempts++;
        if (retryAfter is { } asked)
            return Bounded(asked);
        if (_attempts == 1)
            return Bounded(serverInterval ?? TimeSpan.Zero);
        var start = serverInterval ?? options.BaseDelay;
        var delay = Math.Min(start.TotalMilliseconds * Math.Pow(2, _attempts - 2), Math.Max(options.MaxDelay.TotalMilliseconds, start.TotalMilliseconds));

        // Jitter keeps clients that lost the same server from coming back all at once.
        return Bounded(TimeSpan.FromMilliseconds(delay * (0.75 + (Random.Shared.NextDouble() / 2))));
    }

    /// <summary>No timer can wait longer.</summary>
    private static TimeSpan Bounded(TimeSpan delay) => delay.TotalMilliseconds > int.MaxValue ? TimeSpan.FromMilliseconds(int.MaxValue) : delay;
}
