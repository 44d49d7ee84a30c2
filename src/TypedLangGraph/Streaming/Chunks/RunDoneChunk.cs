namespace TypedLangGraph;

/// <summary>A run of the thread is over; how it ended is not said. Streams of threads only.</summary>
public sealed class RunDoneChunk : StreamChunk
{
    /// <summary>The run's id.</summary>
    public required Guid RunId { get; init; }

    /// <summary>The run's id, for logs.</summary>
    public override string ToString() => $"metadata: run {RunId} is done";
}
