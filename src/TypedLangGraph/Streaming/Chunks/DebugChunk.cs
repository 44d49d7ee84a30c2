namespace TypedLangGraph;

/// <summary>Everything about a task or a checkpoint. Requested with <see cref="StreamMode.Debug"/>.</summary>
/// <remarks>On some servers the payload echoes the headers of the request, with keys and cookies: do not log it.</remarks>
public sealed class DebugChunk : StreamChunk
{
    /// <summary>The kind: <c>task</c>, <c>task_result</c>, <c>checkpoint</c>, or one that this version does not know.</summary>
    public required string Type { get; init; }

    /// <summary>The step of the graph; -1 for the input.</summary>
    public int? Step { get; init; }

    /// <summary>When it happened, by the server's clock.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The task that begins or has ended, or <see langword="null"/> when this is about something else.</summary>
    public TaskEvent? Task { get; init; }

    /// <summary>The checkpoint, or <see langword="null"/> when this is about something else.</summary>
    public CheckpointSnapshot? Checkpoint { get; init; }

    /// <summary>The event's <c>payload</c> as the server sent it.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>The kind and the step, for logs; the payload is not part of it.</summary>
    public override string ToString() => $"debug: {Type} in step {Step}";
}
