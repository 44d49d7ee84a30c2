namespace TypedLangGraph;

/// <summary>
/// How requests that failed are sent again. What changes nothing when it is done twice (<c>GET</c>, <c>PUT</c>, <c>DELETE</c>, searches and counts)
/// is repeated after a failed connection and after the statuses 408, 429 and 5xx; everything else only when the request cannot have reached the
/// server, so that no run is started twice. A request that ran into <see cref="LangGraphClientOptions.RequestTimeout"/> is not repeated.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>How many times a request is sent again at most. 0 never repeats one. The default is 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetries
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 3;

    /// <summary>
    /// The wait before the first repetition; each later one waits twice as long. A random part of up to a quarter is added or taken away. The
    /// default is half a second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan BaseDelay
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait, unless the server asks for a longer one. The default is eight seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxDelay
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// The longest <c>Retry-After</c> that is waited for. A server that asks for more is not asked again: the failure goes to the caller, with
    /// <see cref="ApiErrorDetails.RetryAfter"/>. The default is one minute.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxRetryAfter
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMinutes(1);

    /// <summary>The clock for waits; tests can give another one.</summary>
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
