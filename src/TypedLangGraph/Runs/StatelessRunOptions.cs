namespace TypedLangGraph;

/// <summary>A run without a thread: it starts from its input alone, and nothing of it is kept.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class StatelessRunOptions<TState> : RunOptions<TState>
    where TState : IGraphState<TState>
{
}
