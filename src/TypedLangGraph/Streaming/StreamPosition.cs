namespace TypedLangGraph.Streaming;

/// <summary>How far a stream has come: shared by what reads it and what tells the caller.</summary>
internal sealed class StreamPosition
{
    public Guid? RunId { get; set; }

    /// <summary>True for the stream of a thread, in which one run follows another.</summary>
    public bool FollowsRuns { get; init; }

    public Guid? ThreadId { get; set; }

    /// <summary>The id of the last event whose chunks were all yielded.</summary>
    public string? LastEventId { get; set; }
}
