namespace TypedLangGraph;

/// <summary>The whole state of the graph that was run, after a superstep. Requested with <see cref="StreamMode.Values"/>.</summary>
/// <typeparam name="TState">The state type of the stream.</typeparam>
public sealed class ValuesChunk<TState> : StreamChunk
    where TState : IGraphState<TState>
{
    /// <summary>The state.</summary>
    public required TState Values { get; init; }

    /// <summary>The state's text, for logs.</summary>
    public override string ToString() => $"values: {Values}";
}
