namespace TypedLangGraph.AspNetCore;

/// <summary>How a stream is passed on to a browser.</summary>
public sealed class RelayOptions
{
    /// <summary>
    /// How often a comment is sent while the run is silent, so that proxies keep the connection and a browser that has gone is noticed. The default
    /// is 15 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan HeartbeatInterval
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(15);

    /// <summary>How long the browser waits before it comes back when the connection is lost. The default is one second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan ReconnectDelay
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether the run is cancelled at the server when the browser goes away; reloading the page counts as that, stopping this service does not. The
    /// default is false.
    /// </summary>
    public bool CancelRunOnDisconnect { get; set; }

    /// <summary>
    /// What the browser is told of a failed run. <see langword="null"/> tells only that it failed: what a graph says of its errors can hold secrets.
    /// The whole exception is logged in any case.
    /// </summary>
    public Func<RunFailedException, string>? DescribeFailure { get; set; }

    /// <summary>The clock of the heartbeats; tests can give another one.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;
}
