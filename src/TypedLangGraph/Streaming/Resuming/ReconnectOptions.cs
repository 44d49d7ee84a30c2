namespace TypedLangGraph;

/// <summary>How a stream that broke off is resumed. Only streams whose events the server keeps can be.</summary>
public sealed class ReconnectOptions
{
    /// <summary>
    /// How many times in a row to try before the stream gives up with a <see cref="StreamInterruptedException"/>. An event that arrives starts
    /// the count again. 0 never reconnects. The default is 5.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxAttempts
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 5;

    /// <summary>The wait before the second attempt; the first is made at once, each later one waits twice as long. The default is one second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan BaseDelay
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait, unless the server asks for a longer one. The default is five seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxDelay
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a connection may be silent before it counts as broken. <see langword="null"/> learns it from the server's heartbeats (three
    /// times their distance, from 6 to 30 seconds) and waits for ever where there are none, as with JavaScript servers;
    /// <see cref="Timeout.InfiniteTimeSpan"/> always waits for ever. The default is <see langword="null"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative and not <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan? IdleTimeout
    {
        get;
        set
        {
            if (value is { } limit && limit != Timeout.InfiniteTimeSpan)
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(value));
            field = value;
        }
    }

    /// <summary>Called before each attempt, on the thread that reads the stream. <see langword="null"/> means nobody is told.</summary>
    public Action<ReconnectAttempt>? OnReconnecting { get; set; }

    /// <summary>The clock for waits and timeouts; tests can give another one.</summary>
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
