namespace TypedLangGraph;

/// <summary>A run on a thread: it starts from the thread's state and leaves its own there.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class ThreadRunOptions<TState> : RunOptions<TState>
    where TState : IGraphState<TState>
{
    /// <summary>The nodes before which the run stops. <see langword="null"/> means none.</summary>
    public IReadOnlyList<string>? InterruptBefore { get; set; }

    /// <summary>The nodes after which the run stops. <see langword="null"/> means none.</summary>
    public IReadOnlyList<string>? InterruptAfter { get; set; }
}
