namespace TypedLangGraph;

/// <summary>A cron whose runs have threads of their own.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class CronCreateOptions<TState> : CronOptions<TState>
    where TState : IGraphState<TState>
{
    /// <summary>When the last run may start. <see langword="null"/> means that there is no last one.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>What becomes of each run's thread. <see langword="null"/> leaves it to the server, which deletes it.</summary>
    public CronCompletion? OnRunCompleted { get; set; }
}
