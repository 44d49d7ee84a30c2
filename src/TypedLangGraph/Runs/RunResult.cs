namespace TypedLangGraph;

/// <summary>What a run has come to.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class RunResult<TState>
    where TState : IGraphState<TState>
{
    /// <summary>The run's id, or <see langword="null"/> when the server did not tell it.</summary>
    public Guid? RunId { get; init; }

    /// <summary>
    /// The graph's output. Its default when there is none, as with a JavaScript server when the run was interrupted; see
    /// <see cref="HasValues"/>.
    /// </summary>
    public TState? Values { get; init; }

    /// <summary>True when there is an output.</summary>
    public bool HasValues { get; init; }

    /// <summary>What the graph asks and waits for; empty when it ran to its end or stands at a breakpoint.</summary>
    public IReadOnlyList<Interrupt> Interrupts { get; init; } = [];

    /// <summary>True when the run has stopped and waits, at an interrupt or a breakpoint.</summary>
    public bool IsInterrupted { get; init; }
}
