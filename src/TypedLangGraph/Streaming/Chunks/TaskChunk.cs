namespace TypedLangGraph;

/// <summary>A task begins or has ended. Requested with <see cref="StreamMode.Tasks"/>.</summary>
public sealed class TaskChunk : StreamChunk
{
    /// <summary>A <see cref="TaskStart"/>, a <see cref="TaskEnd"/> or an <see cref="UnknownTaskEvent"/>.</summary>
    public required TaskEvent Task { get; init; }

    /// <summary>The task, for logs; its input and result are not part of it.</summary>
    public override string ToString() => $"tasks: {Task}";
}
