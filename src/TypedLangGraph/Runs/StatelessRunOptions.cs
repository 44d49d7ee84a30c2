namespace TypedLangGraph;

/// <summary>A run without a thread: it starts from its input alone.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class StatelessRunOptions<TState> : RunOptions<TState>
    where TState : IGraphState<TState>
{
    /// <summary>
    /// The input: a <see cref="StateUpdate{TState}"/>, whose set keys are written to the graph's state, or a <see cref="JsonPayload"/>.
    /// <see langword="null"/> sends none, which fails the run. A run without a thread has nothing to resume.
    /// </summary>
    public GraphInput<TState>? Input { get; set; }

    /// <summary>What becomes of the run's temporary thread. <see langword="null"/> leaves it to the server, which deletes it.</summary>
    public OnCompletion? OnCompletion { get; set; }
}
