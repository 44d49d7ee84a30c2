namespace TypedLangGraph;

/// <summary>A run on a thread: it starts from the thread's state and leaves its own there.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class ThreadRunOptions<TState> : RunOptions<TState>
    where TState : IGraphState<TState>
{
    /// <summary>
    /// What the run starts with: a <see cref="StateUpdate{TState}"/>, a <see cref="JsonPayload"/>, a <see cref="Resume"/> or a
    /// <see cref="GraphCommand{TState}"/>. <see langword="null"/> goes on from the thread's state; a thread with nothing to go on from fails the run.
    /// </summary>
    public RunInput<TState>? Input { get; set; }

    /// <summary>The state to start from. <see langword="null"/> means the thread's latest one.</summary>
    public Checkpoint? Checkpoint { get; set; }

    /// <summary>The nodes before which the run stops; the one name <c>*</c> means every node. <see langword="null"/> means none.</summary>
    public IReadOnlyList<string>? InterruptBefore { get; set; }

    /// <summary>The nodes after which the run stops; the one name <c>*</c> means every node. <see langword="null"/> means none.</summary>
    public IReadOnlyList<string>? InterruptAfter { get; set; }

    /// <summary>
    /// What happens when the thread is busy. <see langword="null"/> leaves it to the server: JavaScript servers refuse the run with a
    /// <see cref="ThreadBusyException"/>, Python servers enqueue it.
    /// </summary>
    public MultitaskStrategy? MultitaskStrategy { get; set; }

    /// <summary>What happens when the thread does not exist. <see langword="null"/> leaves it to the server, which refuses the run.</summary>
    public IfNotExists? IfNotExists { get; set; }

    /// <summary>
    /// Whether an answer to an interrupt that does not wait fails the run, with the error <c>UnknownInterruptError</c>, and leaves the thread as it
    /// is. The default is false: such an answer is ignored. Needs a server whose <see cref="ServerInfo"/> tells of strict resume; others ignore it.
    /// </summary>
    public bool StrictResume { get; set; }
}
