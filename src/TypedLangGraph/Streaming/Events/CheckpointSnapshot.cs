namespace TypedLangGraph;

/// <summary>A checkpoint: the state of a graph after a step, and what comes next.</summary>
public sealed class CheckpointSnapshot
{
    /// <summary>The values of the state.</summary>
    public JsonPayload Values { get; init; }

    /// <summary>What the server stored with it; JSON null when it did not say.</summary>
    public JsonPayload Metadata { get; init; }

    /// <summary>The step; -1 for the input.</summary>
    public int? Step { get; init; }

    /// <summary>Where the values come from: <c>input</c>, <c>loop</c>, <c>update</c> or <c>fork</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The nodes that run next.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>
    /// The tasks of those nodes: a list. JSON null from JavaScript servers, unless the checkpoint came with <see cref="StreamMode.Debug"/>.
    /// </summary>
    public JsonPayload Tasks { get; init; }

    /// <summary>The configuration that addresses the checkpoint. Can hold the headers of the request: do not log it. JSON null when the server sent none.</summary>
    public JsonPayload Config { get; init; }

    /// <summary>The configuration that addresses the checkpoint before it; as <see cref="Config"/>.</summary>
    public JsonPayload ParentConfig { get; init; }

    /// <summary>The checkpoint's id, or <see langword="null"/> when the server did not say.</summary>
    public string? CheckpointId { get; init; }

    /// <summary>The checkpoint as the server sent it.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>Reads the values as a state.</summary>
    /// <typeparam name="TState">The state type of the graph that the checkpoint belongs to.</typeparam>
    /// <exception cref="StateDecodingException">The values do not fit the state.</exception>
    public TState ReadValues<TState>()
        where TState : IGraphState<TState> =>
        StateDecoding.ReadState<TState>(Values.Utf8.Span, new DecodingOrigin("the values of a checkpoint", null));

    /// <summary>The step and its source, for logs; the values are not part of it.</summary>
    public override string ToString() => $"step {Step} ({Source}), next: {string.Join(", ", Next)}";
}
