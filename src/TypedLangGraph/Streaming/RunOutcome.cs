namespace TypedLangGraph;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>
    /// Not known: the stream has not ended, or the body ended in good order and the server cannot be asked (a run without a thread), will not
    /// tell, or has begun another run on the thread. An end of the body alone proves nothing.
    /// </summary>
    Unknown = 0,

    /// <summary>The graph ran to its end.</summary>
    Finished,

    /// <summary>The graph waits for an answer, or stands at a breakpoint.</summary>
    Interrupted,

    /// <summary>The run failed.</summary>
    Failed,

    /// <summary>The run was cancelled.</summary>
    Cancelled,
}
