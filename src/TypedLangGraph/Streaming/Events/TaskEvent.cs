namespace TypedLangGraph;

/// <summary>
/// What <see cref="TaskChunk"/> and <see cref="DebugChunk"/> tell about a task, which is one execution of a node: a <see cref="TaskStart"/>, a
/// <see cref="TaskEnd"/> with the same id, or an <see cref="UnknownTaskEvent"/>.
/// </summary>
public abstract class TaskEvent
{
    private protected TaskEvent()
    {
    }

    /// <summary>The event as the server sent it.</summary>
    public required JsonPayload Payload { get; init; }
}
