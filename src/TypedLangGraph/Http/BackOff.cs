namespace TypedLangGraph.Http;

/// <summary>How long to wait before another attempt, for requests and for streams.</summary>
internal static class BackOff
{
    /// <param name="start">The first wait.</param>
    /// <param name="longest">The longest one.</param>
    /// <param name="doublings">How many times the first wait has been doubled.</param>
    public static TimeSpan After(TimeSpan start, TimeSpan longest, int doublings)
    {
        var delay = Math.Min(start.TotalMilliseconds * Math.Pow(2, doublings), longest.TotalMilliseconds);

        // Jitter keeps clients that met the same failure from coming back all at once.
        return Bounded(delay * (0.75 + (Random.Shared.NextDouble() / 2)));
    }

    /// <summary>No timer can wait longer than this.</summary>
    public static TimeSpan Bounded(TimeSpan delay) => Bounded(delay.TotalMilliseconds);

    private static TimeSpan Bounded(double milliseconds) => TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue));
}
