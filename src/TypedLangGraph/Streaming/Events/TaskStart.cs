namespace TypedLangGraph;

/// <summary>A task begins.</summary>
public sealed class TaskStart : TaskEvent
{
    /// <summary>The task's id, which its <see cref="TaskEnd"/> has too.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the node; several tasks of one step can have the same.</summary>
    public required string Name { get; init; }

    /// <summary>What the node gets: usually the state, otherwise what was sent to it.</summary>
    public JsonPayload Input { get; init; }

    /// <summary>What made the node run; <c>__pregel_push</c> when it was sent something.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>What the server knows about the run; JSON null when it did not say.</summary>
    public JsonPayload Metadata { get; init; }

    /// <summary>Reads the input as a state.</summary>
    /// <typeparam name="TState">The state type of the graph that the node belongs to.</typeparam>
    /// <exception cref="StateDecodingException">The input does not fit the state.</exception>
    public TState ReadInput<TState>()
        where TState : IGraphState<TState> =>
        StateDecoding.ReadState<TState>(Input.Utf8.Span, new DecodingOrigin($"the input of task {Name}", null));

    /// <summary>The node and the task's id, for logs.</summary>
    public override string ToString() => $"{Name} starts ({Id})";
}
