namespace TypedLangGraph;

/// <summary>How values are written to a thread's state.</summary>
public sealed class ThreadStateUpdateOptions
{
    /// <summary>The node to act as, from which the graph goes on. The node that ran last when it is not set.</summary>
    public string? AsNode { get; set; }

    /// <summary>The state to start from, which forks the thread there. The latest one when it is not set.</summary>
    public Checkpoint? Checkpoint { get; set; }

    internal ThreadStateUpdateRequest ToRequest(JsonPayload values) => new() { Values = values, AsNode = AsNode, Checkpoint = Checkpoint };
}
