namespace TypedLangGraph;

/// <summary>How a run is cancelled.</summary>
public sealed class RunCancelOptions
{
    /// <summary>Whether the state that the run has reached stays. The server interrupts the run, which keeps it, when nothing is set.</summary>
    public CancelAction? Action { get; set; }

    /// <summary>Whether to return only when the run has ended.</summary>
    public bool Wait { get; set; }
}
