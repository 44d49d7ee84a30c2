using System.Diagnostics.CodeAnalysis;

namespace TypedLangGraph;

/// <summary>A thread, the values of its latest state read as <typeparamref name="TState"/>.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed record LangGraphThread<TState>
    where TState : IGraphState<TState>
{
    private LangGraphThread(LangGraphThread untyped) => Untyped = untyped;

    /// <summary>The thread's id.</summary>
    public Guid ThreadId => Untyped.ThreadId;

    /// <summary>What the thread is doing.</summary>
    public ThreadStatus Status => Untyped.Status;

    /// <summary>The values; null when nothing has been written yet, or when they were not asked for.</summary>
    public TState? Values { get; private init; }

    /// <summary>True when there are values.</summary>
    [MemberNotNullWhen(true, nameof(Values))]
    public bool HasValues { get; private init; }

    /// <summary>The interrupts that wait for an answer, of all tasks.</summary>
    public IReadOnlyList<Interrupt> Interrupts => Untyped.Interrupts is { } byTask ? [.. byTask.SelectMany(task => task.Value)] : [];

    /// <summary>The thread as the server sent it, with its metadata, times and everything else.</summary>
    public LangGraphThread Untyped { get; }

    /// <summary>Reads the values of a thread.</summary>
    /// <param name="thread">The thread as the server sent it.</param>
    /// <exception cref="StateDecodingException">The values do not fit <typeparamref name="TState"/>.</exception>
    public static LangGraphThread<TState> From(LangGraphThread thread)
    {
        ArgumentNullException.ThrowIfNull(thread);
        return thread.Values is { } payload && StateValues.TryRead<TState>(payload, "the values of a thread", out var values)
            ? new LangGraphThread<TState>(thread) { Values = values, HasValues = true }
            : new LangGraphThread<TState>(thread);
    }
}
