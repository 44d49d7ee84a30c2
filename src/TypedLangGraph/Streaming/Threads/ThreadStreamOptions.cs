namespace TypedLangGraph;

/// <summary>How to stream a thread.</summary>
public sealed class ThreadStreamOptions
{
    /// <summary>What the stream tells. <see cref="ThreadStreamMode.None"/> leaves it to the server, which tells all events of all runs.</summary>
    public ThreadStreamMode Modes { get; set; }

    /// <summary>
    /// Where to begin. <see langword="null"/> begins with what comes next. Servers keep the events of resumable runs only, and only for a
    /// while (two minutes unless configured otherwise).
    /// </summary>
    public StreamCursor? From { get; set; }

    /// <summary>Which state types the subgraphs have. <see langword="null"/> leaves their chunks undecoded.</summary>
    public SubgraphStates? SubgraphStates { get; set; }
}
