namespace TypedLangGraph;

/// <summary>
/// The address of a checkpoint whose values follow. JavaScript servers send it unasked before the values of a run that streams subgraphs with
/// <see cref="StreamMode.Values"/> or <see cref="StreamMode.Messages"/>.
/// </summary>
public sealed class CheckpointEnvelopeChunk : StreamChunk
{
    /// <summary>The checkpoint's id.</summary>
    public required string CheckpointId { get; init; }

    /// <summary>The id of the checkpoint before it, or <see langword="null"/> when there is none or the run is stateless.</summary>
    public string? ParentCheckpointId { get; init; }

    /// <summary>The step; -1 for the input.</summary>
    public int? Step { get; init; }

    /// <summary>Where the values come from: <c>input</c>, <c>loop</c>, <c>update</c> or <c>fork</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The event's whole payload.</summary>
    public required JsonPayload Payload { get; init; }

    /// <summary>The checkpoint's id and step, for logs.</summary>
    public override string ToString() => $"checkpoint envelope: {CheckpointId}, step {Step} ({Source})";
}
