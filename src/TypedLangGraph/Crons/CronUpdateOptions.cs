namespace TypedLangGraph;

/// <summary>What to change in a cron. What is not set stays.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class CronUpdateOptions<TState> : CronOptions<TState>
    where TState : IGraphState<TState>
{
    /// <summary>The new schedule, in cron's own form: minute, hour, day, month, weekday.</summary>
    public string? Schedule { get; set; }

    /// <summary>When the last run may start. Absent leaves it as it is; <see langword="null"/> takes the end away.</summary>
    public Optional<DateTimeOffset?> EndTime { get; set; }

    /// <summary>What becomes of each run's thread.</summary>
    public CronCompletion? OnRunCompleted { get; set; }
}
