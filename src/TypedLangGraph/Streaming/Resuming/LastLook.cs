namespace TypedLangGraph.Streaming.Resuming;

/// <summary>What a stream asks a server for when its run is over.</summary>
internal enum LastLook
{
    /// <summary>Nothing: the run is not over, or nobody has asked yet.</summary>
    None,

    /// <summary>Events behind the last one, which then go to the caller.</summary>
    ForMore,

    /// <summary>Events that prove that others are missing for good.</summary>
    ForHole,
}
