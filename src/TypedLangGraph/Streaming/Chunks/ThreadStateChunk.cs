namespace TypedLangGraph;

/// <summary>Somebody wrote to the state of the thread, without a run. Streams of threads only.</summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
public sealed class ThreadStateChunk<TState> : StreamChunk
    where TState : IGraphState<TState>
{
    /// <summary>The thread's id.</summary>
    public required Guid ThreadId { get; init; }

    /// <summary>The new state.</summary>
    public required ThreadState<TState> State { get; init; }

    /// <summary>The thread's id, for logs; the values are not part of it.</summary>
    public override string ToString() => $"state_update: thread {ThreadId}";
}
