namespace TypedLangGraph;

/// <summary>Tells a graph where to go on, and what to write before it does.</summary>
/// <typeparam name="TState">The state type of the graph.</typeparam>
public sealed class GraphCommand<TState>
    where TState : IGraphState<TState>
{
    /// <summary>What to write to the state first. <see langword="null"/> writes nothing.</summary>
    public StateUpdate<TState>? Update { get; set; }

    /// <summary>
    /// Where to go on: the name of a node, a <see cref="Send"/>, or several of them. <see langword="null"/> leaves it to the graph. Servers
    /// ignore the name of a node that the graph does not have.
    /// </summary>
    public CommandGoto? Goto { get; set; }

    /// <summary>The answer to what the graph has asked. <see langword="null"/> answers nothing.</summary>
    public Resume? Resume { get; set; }

    internal Command ToCommand() => new()
    {
        Update = Update is null ? default(JsonPayload?) : JsonPayload.FromUpdate(Update),
        Goto = Goto,
        Resume = Resume?.Payload,
    };
}
