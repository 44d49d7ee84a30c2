using TypedLangGraph.Streaming.Decoding;

namespace TypedLangGraph;

/// <summary>A task has ended.</summary>
public sealed class TaskEnd : TaskEvent
{
    /// <summary>The id that the task's <see cref="TaskStart"/> had.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the node.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Why the task failed, or <see langword="null"/>. JavaScript servers never say it: a task that failed then looks like one that wrote
    /// nothing.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>What the task wrote, in the server's own form. <see cref="Writes"/> is the same for all servers.</summary>
    public JsonPayload Result { get; init; }

    /// <summary>What the task wrote, one entry a write, in order.</summary>
    public required IReadOnlyList<TaskWrite> Writes { get; init; }

    /// <summary>The interrupts that stopped the task.</summary>
    public IReadOnlyList<Interrupt> Interrupts { get; init; } = [];

    /// <summary>Reads what the task wrote: one update, or one for each write when it wrote to a channel several times.</summary>
    /// <typeparam name="TState">The state type of the graph that the node belongs to.</typeparam>
    /// <exception cref="StateDecodingException">A write does not fit the state.</exception>
    public IReadOnlyList<StateUpdate<TState>> ReadUpdates<TState>()
        where TState : IGraphState<TState> =>
        TaskWrites.ReadUpdates<TState>(Writes, new DecodingOrigin($"the result of task {Name}", null));

    /// <summary>The node, the task's id and what it wrote to, for logs; the written values are not part of it.</summary>
    public override string ToString() => $"{Name} ends ({Id}): {Error ?? string.Join(", ", Writes.Select(write => write.Channel))}";
}
