using TypedLangGraph.Http;

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
            return BackOff.Bounded(asked);
        if (_attempts == 1)
            return BackOff.Bounded(serverInterval ?? TimeSpan.Zero);
        var start = serverInterval ?? options.BaseDelay;
        return BackOff.After(start, start > options.MaxDelay ? start : options.MaxDelay, _attempts - 2);
    }
}
