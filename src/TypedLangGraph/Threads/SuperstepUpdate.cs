namespace TypedLangGraph;

/// <summary>Makes the updates of <see cref="ThreadCreateOptions.Supersteps"/> from typed states.</summary>
public static class SuperstepUpdate
{
    /// <summary>What a node wrote.</summary>
    /// <param name="asNode">The name of the node.</param>
    /// <param name="values">The members that it wrote.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public static ThreadSuperstepUpdate Of<TState>(string asNode, StateUpdate<TState> values)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(asNode);
        return new() { AsNode = asNode, Values = JsonPayload.FromUpdate(values) };
    }

    /// <summary>A command that a node gave.</summary>
    /// <param name="asNode">The name of the node.</param>
    /// <param name="command">The command.</param>
    /// <typeparam name="TState">The state type of the graph.</typeparam>
    public static ThreadSuperstepUpdate Of<TState>(string asNode, GraphCommand<TState> command)
        where TState : IGraphState<TState>
    {
        ArgumentException.ThrowIfNullOrEmpty(asNode);
        ArgumentNullException.ThrowIfNull(command);
        return new() { AsNode = asNode, Command = command.ToCommand() };
    }
}
