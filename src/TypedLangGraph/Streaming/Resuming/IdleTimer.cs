namespace TypedLangGraph.Streaming.Resuming;

/// <summary>
/// Ends a wait for bytes that takes too long, because a half-open connection never ends by itself. The allowed silence is fixed, or learned
/// from the distance of the server's heartbeats.
/// </summary>
internal sealed class IdleTimer(ReconnectOptions options) : IDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private CancellationTokenSource? _source;
    private CancellationTokenSource? _linked;
    private long? _lastHeartbeat;
    private int _heartbeats;
    private TimeSpan? _learned;

    /// <summary>True when the last wait was ended by this timer.</summary>
    public bool HasFired => _source?.IsCancellationRequested == true;

    /// <summary>The allowed silence, or null when there is no limit.</summary>
    public TimeSpan? Limit =>
        options.IdleTimeout is { } limit ? (limit == Timeout.InfiniteTimeSpan ? null : limit) : _learned;

    /// <summary>Says that heartbeats are counted from zero again. What was learned of their distance stays: it is the server's.</summary>
    public void StartConnection()
    {
        _heartbeats = 0;
        _lastHeartbeat = null;
    }

    /// <summary>Learns from heartbeats that have arrived.</summary>
    /// <param name="heartbeats">How many the connection has brought so far.</param>
    public void Observe(int heartbeats)
    {
        if (heartbeats == _heartbeats)
            return;
        var now = options.TimeProvider.GetTimestamp();
        if (_lastHeartbeat is { } last)
        {
            var distance = options.TimeProvider.GetElapsedTime(last, now) / (heartbeats - _heartbeats);
            _learned = TimeSpan.FromTicks(Math.Clamp(distance.Ticks * 3, Shortest.Ticks, Longest.Ticks));
        }

        _lastHeartbeat = now;
        _heartbeats = heartbeats;
    }

    /// <summary>Starts to count, and gives the token to wait with: it stands for the caller's token and for the limit.</summary>
    public CancellationToken Start(CancellationToken cancellationToken)
    {
        if (Limit is not { } limit)
            return cancellationToken;
        _source?.Dispose();
        _source = new CancellationTokenSource(limit, options.TimeProvider);
        if (!cancellationToken.CanBeCanceled)
            return _source.Token;
        _linked?.Dispose();
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_source.Token, cancellationToken);
        return _linked.Token;
    }

    public void Dispose()
    {
        _linked?.Dispose();
        _source?.Dispose();
    }
}
