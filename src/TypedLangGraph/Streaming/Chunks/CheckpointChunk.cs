namespace TypedLangGraph;

/// <summary>A checkpoint as it is written. Requested with <see cref="StreamMode.Checkpoints"/>; a stateless run writes none.</summary>
public sealed class CheckpointChunk : StreamChunk
{
    /// <summary>The checkpoint.</summary>
    public required CheckpointSnapshot Checkpoint { get; init; }

    /// <summary>The checkpoint's step, for logs.</summary>
    public override string ToString() => $"checkpoints: {Checkpoint}";
}
