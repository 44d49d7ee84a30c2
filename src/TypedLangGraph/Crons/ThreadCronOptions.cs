namespace TypedLangGraph;

/// <summary>A cron whose runs are on one thread: each goes on from the state that the one before it has left.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class ThreadCronOptions<TState> : CronOptions<TState>
    where TState : IGraphState<TState>
{
    /// <summary>When the last run may start. <see langword="null"/> means that there is no last one.</summary>
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>What happens when the thread is busy. <see langword="null"/> leaves it to the server, which lets the run wait.</summary>
    public MultitaskStrategy? MultitaskStrategy { get; set; }
}
