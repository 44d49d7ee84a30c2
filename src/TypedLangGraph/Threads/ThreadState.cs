using System.Diagnostics.CodeAnalysis;

namespace TypedLangGraph;

/// <summary>A stored state of a thread, its values read as <typeparamref name="TState"/>.</summary>
/// <typeparam name="TState">The state type of the graph, or of a subgraph.</typeparam>
public sealed record ThreadState<TState>
    where TState : IGraphState<TState>
{
    private ThreadState(LangGraphThreadState untyped) => Untyped = untyped;

    /// <summary>The values; null when nothing has been written yet, as before the first step of the first run.</summary>
    public TState? Values { get; private init; }

    /// <summary>True when something has been written.</summary>
    [MemberNotNullWhen(true, nameof(Values))]
    public bool HasValues { get; private init; }

    /// <summary>The nodes that run next; empty when the graph has come to its end.</summary>
    public IReadOnlyList<string> Next => Untyped.Next;

    /// <summary>The tasks of those nodes, with their interrupts and errors.</summary>
    public IReadOnlyList<ThreadTask> Tasks => Untyped.Tasks ?? [];

    /// <summary>The interrupts that wait for an answer, of all tasks.</summary>
    public IReadOnlyList<Interrupt> Interrupts => Untyped.Interrupts ?? [.. Tasks.SelectMany(task => task.Interrupts ?? [])];

    /// <summary>The address of this state; null before the first run.</summary>
    public Checkpoint? Checkpoint => Untyped.Checkpoint;

    /// <summary>The address of the state before this one.</summary>
    public Checkpoint? ParentCheckpoint => Untyped.ParentCheckpoint;

    /// <summary>When the state was stored; null before the first run.</summary>
    public DateTimeOffset? CreatedAt => Untyped.CreatedAt;

    /// <summary>The state as the server sent it, with its metadata and everything else.</summary>
    public LangGraphThreadState Untyped { get; }

    /// <summary>Reads the values of a state, for example those of a subgraph that a task carries.</summary>
    /// <param name="state">The state as the server sent it.</param>
    /// <exception cref="StateDecodingException">The values do not fit <typeparamref name="TState"/>.</exception>
    public static ThreadState<TState> From(LangGraphThreadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return StateValues.TryRead<TState>(state.Values, "the values of a thread's state", out var values)
            ? new ThreadState<TState>(state) { Values = values, HasValues = true }
            : new ThreadState<TState>(state);
    }
}
